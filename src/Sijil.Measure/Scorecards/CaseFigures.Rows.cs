using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

internal sealed partial class CaseFigures
{
    private const string PartOfAnother = "call";

    private void Open(CaseOpened opened, Entry entry, DateTimeOffset at)
    {
        if (opened.Trigger is PartOfAnother || opened.Service.Length is 0 || Rows.Id.Find(opened.Case) >= 0) return;
        var channel = opened.By.Channel;
        var row = Add(opened.Case, entry, opened.Entity, opened.Service, opened.SubService, channel, at);
        Rows.Group[row] = Words.Of(opened.Group ?? "");
        Rows.Person[row] = People.Mark(opened.Customer);
        Rows.Visits[row] = Channels.IsVisit(channel) ? 1 : 0;
        Rows.Version[row] = Words.Of(opened.Hash);
        Set(row, Facet.Proactive, opened.Proactive);
        Set(row, Facet.Digital, Channels.IsDigital(channel));
        Set(row, Facet.SharedChannel, Channels.IsShared(channel, ranHere: true));
    }

    private void Close(CaseClosed closed, Entry entry, DateTimeOffset at)
    {
        var row = Rows.Id.Find(closed.Case);
        if (row < 0 || Rows.KnownEnded[row] > 0) return;
        Rows.Fees[row] = (int)Math.Min(int.MaxValue, closed.Fees * 100);
        (Rows.Asked[row], Rows.Held[row], Rows.Fetched[row]) = (closed.Asked, closed.Held, closed.Fetched);
        End(row, entry, at, new(closed.Touches, closed.Assisted, Rows.Visits[row] + closed.Visits, closed.Minutes));
        Set(row, Facet.Closed, closed.Outcome is not "stopped");
    }

    private void Rate(CustomerRated rated, Entry entry)
    {
        if (Rows.Id.Find(rated.Case) is >= 0 and var row) Rate(row, entry, rated.Score);
    }

    private void Report(TransactionReported reported, Entry entry)
    {
        if (Rows.Id.Find(entry.Stream) >= 0) return;
        var row = Add(entry.Stream, entry, reported.Entity, reported.Service, reported.SubService, reported.Channel, reported.OpenedAt);
        Set(row, Facet.Proactive, reported.Proactive);
        Set(row, Facet.Digital, Channels.IsDigital(reported.Channel));
        Set(row, Facet.SharedChannel, Channels.IsShared(reported.Channel, ranHere: false));
        End(row, entry, reported.ClosedAt, new(reported.Touches, reported.Assisted, reported.Visits, reported.Minutes));
        Set(row, Facet.Closed, true);
        if (reported.Rating is { } score) Rate(row, entry, score);
    }

    private void Import(LogCaseImported imported, Entry entry)
    {
        if (Rows.Id.Find(entry.Stream) >= 0) return;
        var first = imported.Events.Count is 0 ? entry.Facts[0].HappenedAt : imported.Events.Min(@event => @event.At);
        var row = Add(entry.Stream, entry, "", imported.Log, imported.Log, imported.Channel, first);
        Rows.Closed[row] = imported.Events.Count is 0 ? Rows.Opened[row] : Moment.Of(imported.Events.Max(@event => @event.At));
        Rows.KnownEnded[row] = Known(entry);
        Rows.Events[row] = imported.Events.Count;
        Rows.Handovers[row] = Handovers(imported.Events);
        Set(row, Facet.FromLog | Facet.Ended | Facet.Closed, true);
        Set(row, Facet.Digital, Channels.IsDigital(imported.Channel));
        foreach (var @event in imported.Events) Count(Activities, imported.Log, @event.Activity);
    }

    private int Add(string id, Entry entry, string entity, string service, string subService, string channel, DateTimeOffset at)
    {
        var row = Rows.Add(id);
        Rows.Origin[row] = Words.Of(entry.Origin.ToString());
        Rows.Entity[row] = Words.Of(entity);
        Rows.Service[row] = Words.Of(service);
        Rows.SubService[row] = Words.Of(subService);
        Rows.Channel[row] = Words.Of(channel);
        Rows.Version[row] = Rows.Group[row] = Words.Of("");
        Rows.Opened[row] = Moment.Of(at);
        Rows.KnownOpened[row] = Known(entry);
        return row;
    }

    private void End(int row, Entry entry, DateTimeOffset at, Effort effort)
    {
        Touch(row);
        Rows.KnownEnded[row] = Known(entry);
        Rows.Closed[row] = Moment.Of(at);
        Rows.Visits[row] = effort.Visits;
        Rows.Minutes[row] = effort.Minutes;
        var helped = effort.Assisted > 0 || Channels.IsHelped(Words[Rows.Channel[row]]);
        Set(row, Facet.Ended, true);
        Set(row, Facet.Automated, effort.Touches is 0);
        Set(row, Facet.Assisted, helped);
        Set(row, Facet.SelfService, !helped);
        Set(row, Facet.NoVisit, effort.Visits is 0);
    }

    private void Rate(int row, Entry entry, int score)
    {
        Touch(row);
        Rows.KnownRated[row] = Known(entry);
        Rows.Rating[row] = (byte)Math.Clamp(score, 1, 5);
        Set(row, Facet.Rated, true);
    }

    private static uint Known(Entry entry) => (uint)entry.Position;

    private void Set(int row, Facet facet, bool holds)
    {
        if (holds) Rows.Facets[row] |= (int)facet;
        else Rows.Facets[row] &= ~(int)facet;
    }

    /// <summary>How often two consecutive events were in different hands; an event in unknown hands hands nothing over.</summary>
    private static int Handovers(IReadOnlyList<LogEvent> events)
    {
        var count = 0;
        for (var i = 1; i < events.Count; i++)
            if (events[i].Resource.Length > 0 && events[i - 1].Resource.Length > 0 && events[i].Resource != events[i - 1].Resource) count++;
        return count;
    }

    private readonly record struct Effort(int Touches, int Assisted, int Visits, int Minutes);
}
