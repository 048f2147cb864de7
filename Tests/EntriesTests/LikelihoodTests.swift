import Entries
import Testing

@Suite("How likely something is")
struct LikelihoodTests {
  @Test(
    "is told in one way, and as certain only where it is",
    arguments: [
      (0.874, 874, 87), (0.875, 875, 88), (0.8746, 875, 88), (0.995, 995, 99), (0.9999, 999, 99),
      (1, 1_000, 100), (0, 0, 0), (-1, 0, 0), (.nan, 0, 0), (.infinity, 1_000, 100),
    ]
  )
  func told(_ score: Double, _ thousandths: Int, _ percent: Int) {
    #expect(Likelihood(score).thousandths == thousandths)
    #expect(Likelihood(score).percent == percent)
  }
}
