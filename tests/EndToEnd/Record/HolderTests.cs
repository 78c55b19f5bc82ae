namespace Sijil.EndToEnd.Tests.Record;

/// <summary>One record has one holder, and whoever comes second is told in a sentence.</summary>
public sealed class HolderTests(Emirate emirate)
{
    [Fact]
    public Task A_second_up_on_the_same_record_is_refused_in_a_sentence() => Refused("up", "--port", "0");

    [Fact]
    public async Task A_second_up_on_the_same_port_is_refused_in_a_sentence_and_writes_nothing()
    {
        using var scratch = new Scratch();
        var data = Path.Combine(scratch.Folder, "data");
        var ended = await RunningSijil.Tool("up", "--port", $"{emirate.Url.Port}", "--data", data);

        Assert.Equal(2, ended.Code);
        Assert.Matches(@"\p{IsArabic}", ended.Complained[0]);
        Assert.Contains("in use", ended.Complained[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

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

    [Fact]
    public async Task Whoever_verifies_looks_at_the_record_while_it_is_served()
    {
        var verified = await RunningSijil.Tool("verify", "--data", emirate.Data);

        Assert.EndsWith(" 0 differences", verified.LastLine, StringComparison.Ordinal);
        Assert.Equal(0, verified.Code);
    }

    [Fact]
    public async Task Whoever_verifies_a_folder_without_a_record_is_told_so_in_a_sentence()
    {
        using var scratch = new Scratch();
        var ended = await RunningSijil.Tool("verify", "--data", scratch.Folder);

        Assert.Equal(2, ended.Code);
        Assert.Matches(@"\p{IsArabic}", ended.Complained[0]);
        Assert.Contains("There is no record", ended.Complained[1], StringComparison.Ordinal);
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
