using System.Text.Json;
using Sijil.Schema.Compile;
using Sijil.Schema.Formats;

namespace Sijil.Schema.Checks;

/// <summary>A format: asserted where the settings or the dialect say so, and said in any case.</summary>
internal static class Formatted
{
    public static IEnumerable<Check> Of(Words words)
    {
        if (words.Text("format") is not { } format) yield break;
        var (fits, wanted) = (words.Settings.AssertsFormat || words.Node.Resource.Dialect.AssertsFormat ? KnownFormats.Find(format) : null, words.Any("format")!.Value);
        yield return new Asks((at, schema, run) =>
        {
            if (at.Value.ValueKind is JsonValueKind.String && fits is not null && !fits(at.Value.GetString()!)) return run.Fail(at, schema, "format", wanted);
            run.Note(at, schema, "format", wanted);
            return true;
        });
    }
}
