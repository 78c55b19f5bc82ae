using System.Globalization;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>The row of a case, which lists, queues and wake-ups read; it follows from the state alone.</summary>
/// <remarks>A simulated case is in nobody's queue and wakes nobody: its people and its clock ended with its month.</remarks>
internal static class CaseRows
{
    public static CaseRow Of(CaseState state, Keyring keyring, JourneyLibrary library)
    {
        var first = state.Steps.Count > 0 ? state.Steps[0] : null;
        var lives = state.Origin.Kind is not OriginKind.Simulated;
        var pending = state.Pendings.Find(pending => !pending.Abandoned && pending.Kind is PendingKind.Read or PendingKind.Operate);
        return new CaseRow
        {
            Id = state.Id, Version = state.Version, Journey = state.Opened.Model, Service = state.Opened.Service, Customer = state.Opened.Customer,
            Holder = first?.Holder ?? HolderOf(pending, library),
            Step = first?.Step ?? pending?.Step ?? "",
            Status = state.Incidents.Count > 0 ? CaseStatus.Incident : state.IsOpen ? CaseStatus.Open : CaseStatus.Closed,
            OpenedAt = state.OpenedAt, Due = state.Promise, WakeAt = lives ? state.WakeAt : null, Origin = state.Origin,
            State = HasEnded(state) ? default(ReadOnlyMemory<byte>) : state.Save(keyring), Parties = Parties(state),
            Work = state.Version == 1 && (!lives || state.Steps.Count == 0) ? null : !lives ? [] : [.. state.Steps.Select(step => new WorkRow(state.Id, TaskOf(step), step.Holder, step.Role, step.Assignee, step.Step, step.OfferedAt, step.Due))],
        };
    }

    private static bool HasEnded(CaseState state) => !state.IsOpen && state.Pendings.Count == 0;

    public static string TaskOf(OpenStep step) => step.Ticket.ToString(CultureInfo.InvariantCulture);

    /// <summary>While a system is asked, the entity that owns it holds the case: an operation is named after its entity, an element has one source.</summary>
    private static string HolderOf(Pending? pending, JourneyLibrary library) => pending switch
    {
        null => "",
        { Kind: PendingKind.Operate } => pending.Name.Split('.')[0],
        _ => library.SourceOf(pending.Name) ?? "",
    };

    private static IReadOnlyList<string> Parties(CaseState state) => state.Opened.Customer.Length == 0
        ? state.Parties
        : [state.Opened.Customer, .. state.Parties.Where(party => party != state.Opened.Customer)];
}
