using System.ComponentModel;
using System.Diagnostics;

namespace Sijil.Pdf.Tests;

/// <summary>A program of the machine that knows nothing of us.</summary>
internal static class Tool
{
    /// <returns>What it wrote; null where the machine does not have it.</returns>
    public static async Task<(string Out, string Error)?> Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (output, await error);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
