using System.Text;
using Sijil.Facts;

namespace Sijil.Serve.Tests.Reporting;

/// <summary>A file of envelopes is taken line by line, or as one array, and says what became of each.</summary>
public sealed class ReportBatchTests
{
    [Fact]
    public async Task A_file_of_lines_is_taken_and_taken_again_without_a_change()
    {
        await using var desk = await Desk.Open();
        var lines = $"{desk.Envelope(Desk.Event("t-1"))}\n\n{desk.Envelope(Desk.Event("t-2", service: "DHA-02"))}\nnot json\n{desk.Envelope(Desk.Event("t-3"))}\n";

        var (first, told) = await Run(desk, lines);
        Assert.Equal((2, 0, 2), (first.Accepted, first.Known, first.Refused));
        Assert.Equal(["3: t-2 not-its-service", "4:  malformed"], told);

        var (again, _) = await Run(desk, lines);
        Assert.Equal((2, 2, 2), (again.Accepted, again.Known, again.Refused));
        Assert.Equal(2, (await desk.Facts<TransactionReported>()).Count);
    }

    [Fact]
    public async Task A_file_that_is_one_array_is_taken_the_same()
    {
        await using var desk = await Desk.Open();
        var (count, _) = await Run(desk, $"\n [ {desk.Envelope(Desk.Event("t-1"))},\n {desk.Envelope(Desk.Event("t-2"))} ]");
        Assert.Equal((2, 0), (count.Accepted, count.Refused));
    }

    [Fact]
    public async Task A_broken_array_is_named_with_the_line_on_which_it_breaks_and_nothing_of_it_is_taken()
    {
        await using var desk = await Desk.Open();
        var (count, told) = await Run(desk, $"\n[{desk.Envelope(Desk.Event("t-1"))},\n{{ \"signature\": }}]");
        Assert.Equal((0, 1), (count.Accepted, count.Refused));
        Assert.Equal(["3:  malformed"], told);
    }

    private static async Task<(Serve.Reporting.BatchCount Count, List<string> Told)> Run(Desk desk, string text)
    {
        List<string> told = [];
        var count = await desk.Batch.Run(new MemoryStream(Encoding.UTF8.GetBytes(text)), (line, id, refusal) => told.Add($"{line}: {id} {refusal.Code}"), TestContext.Current.CancellationToken);
        return (count, told);
    }
}
