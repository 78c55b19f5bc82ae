using Microsoft.Data.Sqlite;
using Sijil.EndToEnd.Tests.Journeys;

namespace Sijil.EndToEnd.Tests.Record;

/// <summary>The process is killed while bodies are at work; the next one goes on where it was.</summary>
public sealed class CutTests(Chromium chromium)
{
    private const string Service = "DET-03.1";

    [Fact]
    public async Task A_case_that_was_cut_off_completes_and_nothing_is_done_twice()
    {
        using var scratch = new Scratch();
        var data = Path.Combine(scratch.Folder, "data");
        Assert.Equal(0, (await RunningSijil.Tool("simulate", "--days", "2", "--cases", "20", "--data", data)).Code);
        var answers = BusinessTests.Answers("مكتب البرمجة", "Programming Office");
        answers["business.activity"] = "software";

        string id;
        await using (var first = await RunningSijil.Up(data))
        {
            await using var founder = await chromium.Visit(first.Url, "ar");
            await founder.SignIn(Personas.Founder, $"/apply/{Service}");
            id = await BusinessTests.Start(founder, Service);
            var walk = new CaseWalk(founder, id, answers);
            await walk.DoNextStep();
            await first.Kill();
        }
        await using (var second = await RunningSijil.Up(data))
        {
            await using var founder = await chromium.Visit(second.Url, "ar");
            await founder.SignIn(Personas.Founder, $"/cases/{id}");
            var walk = new CaseWalk(founder, id, answers);
            await walk.DoNextStep();
            await walk.DoNextStep();
            await second.Kill();
        }
        await using (var third = await RunningSijil.Up(data))
        {
            await using var founder = await chromium.Visit(third.Url, "ar");
            await founder.SignIn(Personas.Founder, $"/cases/{id}");
            await new CaseWalk(founder, id, answers).UntilEnd();
        }
        Assert.Empty(Doubled(Path.Combine(data, "sandbox.db"), id));
        var verified = await RunningSijil.Tool("verify", "--data", data);
        Assert.EndsWith(" 0 differences", verified.LastLine, StringComparison.Ordinal);
        Assert.Equal(0, verified.Code);
    }

    /// <summary>Operations that a system holds more than once for one case.</summary>
    private static List<string> Doubled(string file, string id)
    {
        using var books = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        books.Open();
        using var query = books.CreateCommand();
        query.CommandText = "select operation || ': ' || count(*) from answered where status = 200 and instr(id, $id) > 0 group by system, operation having count(*) > 1";
        query.Parameters.AddWithValue("$id", id);
        List<string> doubled = [];
        using var rows = query.ExecuteReader();
        while (rows.Read()) doubled.Add(rows.GetString(0));
        return doubled;
    }
}
