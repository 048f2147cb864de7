/// A change of one story of the file, and what it does there.
struct RedraftChange {
  let story: Int
  let edit: LineEdit
  /// Before which of the file's versions another one comes in; `nil` where none does.
  var insertion: Int?
  let decide: (inout CuratedStory) -> Void
  let report: WritableKeyPath<Redraft.Report, [String]>
  let title: String
}
