// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT

import PackageDescription

/// The settings of every target: no warning passes, and every unsafe step says so.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the program: `needs` names the rooms below it, `uses` the libraries it alone may see.
func room(
  _ name: String,
  needs rooms: [Target.Dependency] = [],
  uses libraries: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name,
    dependencies: rooms + libraries,
    resources: resources,
    swiftSettings: strict
  )
}

/// The tests of one room.
func tests(of name: String, needs rooms: [Target.Dependency] = [], fixtures: Bool = false) -> Target
{
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + rooms,
    resources: fixtures ? [.copy("Fixtures")] : [],
    swiftSettings: strict
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "depeche",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "depeche", targets: ["depeche"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]
    ),
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(
      name: "CCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]
    ),

    .systemLibrary(name: "CSpawn"),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"])]
    ),
    .systemLibrary(
      name: "CZstd",
      pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"])]
    ),

    room("Markup", uses: ["CCMark"]),
    room("Entries", needs: ["Markup"], uses: ["CCrypto"]),
    room("Configuration", needs: ["Entries"], uses: ["Yams"]),
    room("Timeline", needs: ["Entries", "Markup"]),
    room("Store", needs: ["Timeline", "Entries", "Markup"], uses: [grdb, sqlite]),
    room("Feeds", needs: ["Entries", "Markup"]),
    room("Adapters", needs: ["Feeds", "Configuration", "Entries", "Markup"]),
    room(
      "Templates",
      needs: ["Configuration", "Entries", "Markup"],
      uses: [mustache],
      resources: [.embedInCode("Defaults")]
    ),
    room("Publishing", needs: ["Templates", "Feeds", "Configuration", "Entries", "Markup"]),
    room("Mail"),
    room(
      "Fetching",
      needs: ["Configuration", "Entries", "Mail"],
      uses: ["CCurl", "CZlib", "CBrotli", "CZstd"]
    ),
    room(
      "Newsletters",
      needs: ["Mail", "Templates", "Configuration", "Entries", "Markup"]
    ),
    room(
      "Pipeline",
      needs: [
        "Adapters", "Feeds", "Fetching", "Store", "Timeline", "Publishing", "Newsletters", "Mail",
        "Templates", "Configuration", "Entries", "Markup",
      ],
      uses: ["CSpawn"]
    ),
    .executableTarget(
      name: "depeche",
      dependencies: [
        "Pipeline", "Adapters", "Newsletters", "Mail", "Store", "Templates", "Configuration",
        "Entries", "Markup", argumentParser,
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Measuring",
      dependencies: ["Entries"],
      path: "Benchmarks/Measuring",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "bench-build",
      dependencies: ["Pipeline"],
      path: "Benchmarks/bench-build",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "bench-gather",
      dependencies: ["Measuring", "Pipeline", "LoopbackWeb", "Entries"],
      path: "Benchmarks/bench-gather",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "bench-mail",
      dependencies: [
        "Newsletters", "Mail", "Templates", "Adapters", "Configuration", "Entries",
      ],
      path: "Benchmarks/bench-mail",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "bench-publish",
      dependencies: ["Measuring", "Pipeline"],
      path: "Benchmarks/bench-publish",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "bench-read",
      dependencies: ["Measuring", "Pipeline", "Adapters", "Feeds", "Configuration", "Entries"],
      path: "Benchmarks/bench-read",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "bench-timeline",
      dependencies: ["Configuration", "Measuring", "Pipeline", "Entries"],
      path: "Benchmarks/bench-timeline",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "compose-hard-input",
      dependencies: ["Mail"],
      path: "Benchmarks/compose-hard-input",
      swiftSettings: strict
    ),
    .target(
      name: "HostileInput",
      dependencies: ["Adapters", "Feeds", "Configuration", "Entries", "Markup"],
      path: "Fuzzing/HostileInput",
      swiftSettings: strict
    ),

    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    tests(of: "Entries", needs: ["Markup", "SeededRandom"]),
    tests(of: "Markup", needs: ["SeededRandom"]),
    tests(of: "Configuration", needs: ["Entries"], fixtures: true),
    tests(of: "Timeline", needs: ["Entries", "Markup", "SeededRandom"]),
    tests(of: "Store", needs: ["Timeline", "Entries", "Markup", grdb]),
    tests(of: "Feeds", needs: ["Entries", "Markup", "SeededRandom"], fixtures: true),
    tests(
      of: "Adapters",
      needs: ["Configuration", "Entries", "Markup", "SeededRandom"],
      fixtures: true
    ),
    tests(of: "Templates", needs: ["Entries", "Markup"]),
    tests(
      of: "Publishing",
      needs: ["Templates", "Adapters", "Configuration", "Entries", "Markup"]
    ),
    tests(of: "HostileInput"),
    tests(of: "Mail", needs: ["SeededRandom"], fixtures: true),
    .target(name: "LoopbackWeb", path: "Tests/LoopbackWeb", swiftSettings: strict),
    tests(of: "Fetching", needs: ["Configuration", "Entries", "LoopbackWeb", "Mail"]),
    tests(
      of: "Newsletters",
      needs: [
        "Mail", "Templates", "Adapters", "Configuration", "Entries", "Markup", "SeededRandom",
      ]
    ),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Adapters", "Configuration", "LoopbackWeb", "Mail", "Store", "Templates",
        "Entries", "SeededRandom",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Only for `scripts/fuzz`: needs libFuzzer, which not every toolchain has.
if Context.environment["DEPECHE_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["HostileInput", "CLibFuzzer"],
      path: "Fuzzing/fuzz",
      swiftSettings: strict
    ),
  ]
}
