using System.Globalization;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Bench;

/// <summary>Five bodies, each the source of one element about a million people, in this process.</summary>
internal sealed class Registers : IExchange
{
    private static readonly Bilingual basis = new("سند القياس", "The basis of the measurement");

    /// <summary>What the product's own registers would say: whose each element is, and by which law.</summary>
    public static IEnumerable<string> Words => ["e1.record", "e2.record", "e3.record", "e4.record", "e5.record", "e1", "e2", "e3", "e4", "e5", basis.Ar, basis.En];

    private readonly int[][] held = [.. Enumerable.Range(1, 5).Select(register => Enumerable.Range(0, JourneyWorld.People).Select(person => JourneyWorld.Held(register, person)).ToArray())];

    public ExchangeReply? AnswerHere(ExchangeRequest request)
    {
        var register = request.Name[1] - '1';
        var person = request.Of.Length > 2 ? int.Parse(request.Of.AsSpan(2), CultureInfo.InvariantCulture) : JourneyWorld.PersonOf(int.Parse(request.Case.AsSpan(1), CultureInfo.InvariantCulture));
        Span<byte> json = stackalloc byte[32];
        System.Text.Unicode.Utf8.TryWrite(json, CultureInfo.InvariantCulture, $$"""{"value":{{held[register][person]}}}""", out var length);
        return new Answered(JsonElement.Parse(json[..length]), $"e{register + 1}", $"e{register + 1}", basis, 1);
    }

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel) => new(AnswerHere(request)!);
}
