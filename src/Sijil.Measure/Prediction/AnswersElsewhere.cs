using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Prediction;

/// <summary>What registers answered to anybody, for questions that a service has never asked. Cases by the version that is to be foretold are not looked at.</summary>
internal static class AnswersElsewhere
{
    private const int MostOfOne = 500;

    public static async Task<ILookup<string, PastAnswer>> Read(IJournal journal, Keyring keyring, IReadOnlySet<string> wanted, string exceptHash, DateTimeOffset until, CancellationToken cancel)
    {
        List<PastAnswer> found = [];
        Dictionary<string, int> counts = wanted.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        HashSet<string> foretold = new(StringComparer.Ordinal);
        if (wanted.Count > 0)
        {
            await foreach (var entry in journal.Read(0, journal.Head, cancel))
            {
                foreach (var recorded in entry.Facts.Where(fact => fact.Type is "data-read" or "case-opened" && fact.HappenedAt <= until))
                {
                    var fact = FactCodec.Read(recorded);
                    if (fact is CaseOpened opened && opened.Hash == exceptHash) foretold.Add(entry.Stream);
                    if (fact is not DataRead read || foretold.Contains(entry.Stream) || !counts.TryGetValue(read.Element, out var count) || count >= MostOfOne) continue;
                    if (read.Value.Open(keyring) is not { IsKnown: true, Value.ValueKind: not JsonValueKind.Undefined } open) continue;
                    counts[read.Element] = count + 1;
                    found.Add(new(read.Element, read.Step, open.Value, read.Entity, read.System, read.Basis, read.Fields, TimeSpan.Zero));
                }
            }
        }
        return found.ToLookup(answer => answer.Name, StringComparer.Ordinal);
    }
}
