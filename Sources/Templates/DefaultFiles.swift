/// The files inside the program, so that it also runs away from its folder.
enum DefaultFiles {
  /// Contents by file name; a new file under `Defaults/` needs its line here.
  static let all: [String: [UInt8]] = [
    "page.mustache": PackageResources.page_mustache,
    "entry.mustache": PackageResources.entry_mustache,
    "index.mustache": PackageResources.index_mustache,
    "moved.mustache": PackageResources.moved_mustache,
    "newsletter.html.mustache": PackageResources.newsletter_html_mustache,
    "newsletter.text.mustache": PackageResources.newsletter_text_mustache,
    "head.mustache": PackageResources.head_mustache,
    "style.mustache": PackageResources.style_mustache,
    "brand.mustache": PackageResources.brand_mustache,
    "masthead.mustache": PackageResources.masthead_mustache,
    "switch.mustache": PackageResources.switch_mustache,
    "footer.mustache": PackageResources.footer_mustache,
    "subscribe.mustache": PackageResources.subscribe_mustache,
    "navigation.mustache": PackageResources.navigation_mustache,
    "summary.mustache": PackageResources.summary_mustache,
    "edition.mustache": PackageResources.edition_mustache,
    "office.mustache": PackageResources.office_mustache,
    "dateline.mustache": PackageResources.dateline_mustache,
    "elsewhere.mustache": PackageResources.elsewhere_mustache,
    "newsletter-story.mustache": PackageResources.newsletter_story_mustache,
    "newsletter-block.mustache": PackageResources.newsletter_block_mustache,
    "phrases.en.yml": PackageResources.phrases_en_yml,
    "phrases.fr.yml": PackageResources.phrases_fr_yml,
    "phrases.nl.yml": PackageResources.phrases_nl_yml,
  ]
}
