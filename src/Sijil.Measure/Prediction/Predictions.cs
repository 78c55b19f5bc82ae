using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Prediction;

/// <summary>Every prediction that was ever made, with when it was written down.</summary>
internal sealed class Predictions : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, KeptPrediction> all = new(StringComparer.Ordinal);

    public string Name => "predictions";
    public int Version => 1;

    public static string StreamOf(string id) => $"prediction/{id}";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<KeptPrediction> All
    {
        get
        {
            lock (gate) return [.. all.Values.OrderByDescending(one => one.MadeAt).ThenBy(one => one.Made.Prediction, StringComparer.Ordinal)];
        }
    }

    public KeptPrediction? Find(string id)
    {
        lock (gate) return all.GetValueOrDefault(id);
    }

    public void Reset()
    {
        lock (gate) all.Clear();
    }

    public void Apply(Entry entry)
    {
        foreach (var recorded in entry.Facts.Where(fact => fact.Type is "prediction-made"))
        {
            if (FactCodec.Read(recorded) is not PredictionMade made) continue;
            lock (gate) all[made.Prediction] = new(made, recorded.HappenedAt, recorded.Address.ToString());
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, all.Values, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            all.Clear();
            foreach (var one in saved.Deserialize<List<KeptPrediction>>(JsonSerializerOptions.Web)!) all[one.Made.Prediction] = one;
        }
    }
}

/// <summary>A prediction as it stands in the record.</summary>
internal sealed record KeptPrediction(PredictionMade Made, DateTimeOffset MadeAt, string Address)
{
    /// <summary>It was made after some of what it foretells had already happened.</summary>
    public bool IsHindsight => MadeAt - Made.Until > TimeSpan.FromDays(1);
}
