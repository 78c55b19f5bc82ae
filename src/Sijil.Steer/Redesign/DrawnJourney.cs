using Sijil.Facts;

namespace Sijil.Steer.Redesign;

/// <summary>A journey as its cases really went: each step with what it took per case, and what is asked of the customer.</summary>
/// <param name="Version">The hash of the model that the cases ran by.</param>
/// <param name="Origin">live, or the simulated month that the cases are of.</param>
/// <param name="Steps">What people did, per case; the customer's steps and the staff's.</param>
/// <param name="Bodies">The entities that took part in any of the cases.</param>
internal sealed record DrawnJourney(string Service, string Model, string Version, string Origin, int Cases, double MedianDays, double Steps, double Visits, double Fields, double Minutes,
    int Documents, IReadOnlyList<string> Bodies, IReadOnlyList<DrawnStep> Path, IReadOnlyList<AskedPaper> Papers);

/// <param name="Holder">customer, advisor or an entity.</param>
/// <param name="Times">How often per case; below one, not every case goes that way.</param>
/// <param name="Hours">From its offer until it was done, half of the times.</param>
/// <param name="Reads">Data elements that it reads from registers.</param>
internal sealed record DrawnStep(string Id, Bilingual Name, string Holder, double Times, double Visits, double Minutes, double Fields, double Hours, IReadOnlyList<string> Reads);

/// <summary>A document or a field that the service asks of its customer.</summary>
/// <param name="Element">The data element by which government already holds it, if it does.</param>
internal sealed record AskedPaper(Bilingual Name, string? Element, bool IsDocument);
