namespace Sijil.Measure.Prediction;

/// <summary>What a simulation had to assume because the record says nothing of it; told with the prediction.</summary>
internal sealed class Assumptions
{
    private readonly SortedDictionary<(string Code, string What), int> counts = [];

    public void Note(string code, string what) => counts[(code, what)] = counts.GetValueOrDefault((code, what)) + 1;

    /// <summary>Each with how often it was made.</summary>
    public IEnumerable<(string Code, string What, int Times)> All => counts.Select(one => (one.Key.Code, one.Key.What, one.Value));

    public void Add(Assumptions other)
    {
        foreach (var (code, what, times) in other.All) counts[(code, what)] = counts.GetValueOrDefault((code, what)) + times;
    }
}
