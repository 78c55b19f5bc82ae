using System.Buffers;
using System.Text.Json;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Kit;
using Sijil.Decisions.Feel;

namespace Sijil.Bench;

/// <summary>A model of DMN's compatibility kit with its cases, and the first question of them.</summary>
internal sealed class KitModel(string folder, string file)
{
    private static readonly FeelSettings Clock = new() { Now = new DateTimeOffset(2024, 5, 17, 10, 30, 0, TimeSpan.Zero) };
    private readonly byte[] xml = File.ReadAllBytes(file);
    private FeelContext inputs = FeelContext.Empty;
    private DmnModel? model;

    public string Name => Path.GetFileName(folder);

    /// <summary>The first question as Drools is asked it.</summary>
    public byte[] Question { get; private set; } = [];

    /// <summary>Every model of the kit that stands alone in its folder, and how many do not.</summary>
    public static (IReadOnlyList<KitModel> Models, int Left) All(string kit)
    {
        var folders = Directory.EnumerateFiles(kit, "*.dmn", SearchOption.AllDirectories).GroupBy(file => Path.GetDirectoryName(file)!)
            .Where(folder => !folder.Key.Contains("non-compliant", StringComparison.Ordinal)).OrderBy(folder => folder.Key, StringComparer.Ordinal).ToList();
        return ([.. folders.Where(folder => folder.Count() == 1).Select(folder => new KitModel(folder.Key, folder.Single()))], folders.Where(folder => folder.Count() > 1).Sum(folder => folder.Count()));
    }

    /// <summary>Whether every case of the model has the expected results here and in Drools.</summary>
    public bool Passes(DroolsPeer peer, CancellationToken cancel)
    {
        var cases = 0;
        return KitFolder.Run(Models(), Cases()).All(test => test.Passed)
            && KitFolder.Run(Models(), Cases(), (read, decision, given) => Theirs(peer, read, decision, given, cancel)).All(test => ++cases > 0 && test.Passed) && cases > 0;
    }

    /// <summary>Reads, compiles and answers every decision of the model: what Drools does with each question.</summary>
    public void Anew()
    {
        var read = DmnReader.Read(new MemoryStream(xml), file).Model!;
        read.Compile();
        DecideAll(read);
    }

    /// <summary>Answers every decision of the model that was read before.</summary>
    public void Again() => DecideAll(model!);

    private void DecideAll(DmnModel read)
    {
        foreach (var decision in read.Decisions) read.Decide(decision, inputs, Clock);
    }

    private DecisionResult Theirs(DroolsPeer peer, DmnModel read, string decision, FeelContext given, CancellationToken cancel)
    {
        var question = Asked(given);
        if (model is null) (model, inputs, Question) = (read, given, question);
        var told = peer.Ask(question, cancel).GetAwaiter().GetResult();
        var ours = read.Decide(decision, given, Clock).Output;
        return new(told is { } all && all.TryGetProperty(decision, out var value) ? Like(ours, value) : FeelValue.Null, [], []);
    }

    /// <summary>A value as JSON has it, where it stands for a date or a duration read as one.</summary>
    private static FeelValue Like(FeelValue ours, JsonElement theirs)
    {
        if (theirs.ValueKind is JsonValueKind.String && Function(ours.Kind) is { } called)
            return FeelExpression.Parse($"{called}({FeelValue.Of(theirs.GetString()!)})").Expression?.Evaluate(FeelContext.Empty) ?? FeelValue.Null;
        if (theirs.ValueKind is JsonValueKind.Array && ours.Kind is FeelKind.List && ours.Items.Count == theirs.GetArrayLength())
            return FeelValue.List([.. ours.Items.Zip(theirs.EnumerateArray(), Like)]);
        return theirs.ValueKind is JsonValueKind.Object && ours.AsContext is { } context
            ? FeelValue.Of(FeelContext.Of(theirs.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Like(context[entry.Name], entry.Value)))))
            : FeelValue.FromJson(theirs);
    }

    private static string? Function(FeelKind kind) => kind switch
    {
        FeelKind.Date => "date", FeelKind.Time => "time", FeelKind.DateTime => "date and time", FeelKind.DaysDuration or FeelKind.YearsDuration => "duration", _ => null,
    };

    private byte[] Asked(FeelContext given)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("model", System.Text.Encoding.UTF8.GetString(xml).TrimStart('\uFEFF'));
            writer.WritePropertyName("context");
            given.WriteJson(writer);
            writer.WriteEndObject();
        }
        return body.WrittenSpan.ToArray();
    }

    private List<(string File, Stream Xml)> Models() => [(Path.GetFileName(file), new MemoryStream(xml))];

    private List<(string File, Stream Xml)> Cases() =>
        [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(one => (Path.GetFileName(one), (Stream)new MemoryStream(File.ReadAllBytes(one))))];
}
