using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A verification looks not only whether the row follows from the facts, but whether the facts make sense.</summary>
public sealed class ExamineTests
{
    [Fact]
    public async Task An_effect_that_is_written_as_answered_twice_is_found_in_the_facts_themselves()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a"), Workshop.End)));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(1));
        var entries = await shop.Journal.ReadStream(CaseStreams.Of(shop.Case), 0, TestContext.Current.CancellationToken);
        var rebuild = new CaseRebuild(shop.Library, shop.Keyring);
        Assert.Empty(rebuild.Examine(shop.Case, entries).Breaches);

        IReadOnlyList<Entry> doubled = [.. entries.Select(entry => entry with { Facts = [.. entry.Facts.SelectMany(fact => FactCodec.Read(fact) is EffectAnswered ? (RecordedFact[])[fact, fact] : [fact])] })];
        Assert.Contains(rebuild.Examine(shop.Case, doubled).Breaches, breach => breach.What == "case-twice");
    }
}
