using Sijil.Serve.Uploads;

namespace Sijil.Sandbox.Scanner;

/// <summary>Finds the test file that every scanner takes for malware, wherever it stands in a file.</summary>
internal sealed class EmulatedScan : IMalwareScan
{
    public const string Down = "SIJIL-SCANNER-IS-DOWN";

    /// <summary>Put together here so that no scanner takes this program for malware.</summary>
    public static string Malware { get; } = string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public ValueTask<ScanOutcome> Look(ReadOnlyMemory<byte> content, CancellationToken cancel) => new(
        Holds(content.Span, Malware) ? ScanOutcome.Infected : Holds(content.Span, Down) ? ScanOutcome.Unknown : ScanOutcome.Clean);

    private static bool Holds(ReadOnlySpan<byte> content, string text) => content.IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;
}
