namespace Sijil.EndToEnd.Tests.Record;

/// <summary>One record has one holder, and whoever comes second is told in a sentence.</summary>
public sealed class HolderTests(Emirate emirate)
{
    [Fact]
    public Task A_second_up_on_the_same_record_is_refused_in_a_sentence() => Refused("up", "--port", "0");

    [Fact]
    public Task A_simulation_is_refused_in_a_sentence_while_the_record_is_served() => Refused("simulate", "--days", "1", "--seed", "9");

    [Fact]
    public async Task A_report_is_refused_in_a_sentence_while_the_record_is_served()
    {
        using var scratch = new Scratch();
        var batch = Path.Combine(scratch.Folder, "batch.json");
        await File.WriteAllTextAsync(batch, "[]", Deadline.Cancel);
        await Refused("report", batch);
    }

    private async Task Refused(params string[] tool)
    {
        var ended = await RunningSijil.Tool([.. tool, "--data", emirate.Data]);

        Assert.Equal(2, ended.Code);
        Assert.Equal(2, ended.Complained.Length);
        Assert.Matches(@"\p{IsArabic}", ended.Complained[0]);
        Assert.Matches("^[A-Z].*[.]$", ended.Complained[1]);
    }
}
