namespace Sijil.Facts;

/// <summary>A year's report on the plan was frozen: what both councils are given is these words from here on, whatever becomes known later.</summary>
/// <param name="Position">The last turn of the record that it counts.</param>
/// <param name="Content">The whole document in each language.</param>
/// <param name="Hash">SHA-256 of the document's bytes in each language, in hexadecimal.</param>
[FactName("report-frozen")]
public sealed record ReportFrozen(int Year, DateOnly AsOf, long Position, Bilingual Content, Bilingual Hash, IReadOnlyList<string> Councils, Actor By) : Fact;
