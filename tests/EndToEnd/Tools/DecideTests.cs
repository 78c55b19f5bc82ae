using System.Net;
using System.Text;
using System.Text.Json;

namespace Sijil.EndToEnd.Tests.Tools;

/// <summary>The tools for decisions, each as the whole command that people type, and the call for programs.</summary>
public sealed class DecideTests(Emirate emirate)
{
    private const string Model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="Benefit" namespace="benefit">
          <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
          <decision id="d" name="Benefit"><informationRequirement><requiredInput href="#age"/></informationRequirement>
            <decisionTable hitPolicy="UNIQUE"><input><inputExpression typeRef="number"><text>age</text></inputExpression></input><output/><annotation name="ar"/><annotation name="en"/>
              <rule id="r1"><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>"child"</text></outputEntry>
                <annotationEntry><text>السن دون الثامنة عشرة.</text></annotationEntry><annotationEntry><text>Younger than eighteen.</text></annotationEntry></rule>
              <rule id="r2"><inputEntry><text>[17..65]</text></inputEntry><outputEntry><text>"adult"</text></outputEntry>
                <annotationEntry><text>السن من السابعة عشرة.</text></annotationEntry><annotationEntry><text>From seventeen.</text></annotationEntry></rule>
            </decisionTable></decision>
        </definitions>
        """;

    [Fact]
    public async Task A_decision_is_run_and_explained()
    {
        using var scratch = new Scratch();
        var ended = await RunningSijil.Tool("decide", "run", Put(scratch, "m.dmn", Model), "--decision", "Benefit", "--input", Put(scratch, "in.json", "{\"age\": 30}"), "--explain");
        Assert.Equal(0, ended.Code);
        var answer = JsonElement.Parse(string.Concat(ended.Printed));
        Assert.Equal("adult", answer.GetProperty("output").GetString());
        Assert.Equal("From seventeen.", Assert.Single(answer.GetProperty("rules").EnumerateArray()).GetProperty("en").GetString());
        var rule = answer.GetProperty("explanation").GetProperty("tables")[0].GetProperty("rules")[0];
        Assert.False(rule.GetProperty("matched").GetBoolean());
        Assert.Equal("< 18", rule.GetProperty("failed").GetProperty("test").GetString());
    }

    [Fact]
    public async Task Without_being_asked_for_no_trace_is_printed_and_the_only_decision_needs_no_name()
    {
        using var scratch = new Scratch();
        var ended = await RunningSijil.Tool("decide", "run", Put(scratch, "m.dmn", Model), "--input", Put(scratch, "in.json", "{\"age\": 3}"));
        Assert.Equal(0, ended.Code);
        Assert.False(JsonElement.Parse(string.Concat(ended.Printed)).TryGetProperty("explanation", out _));
    }

    [Theory]
    [InlineData("{\"age\": 17.5}", null, 1)]
    [InlineData("{\"age\": 20}", "Nobody", 2)]
    [InlineData("[1]", null, 2)]
    [InlineData("{\"age\"", null, 2)]
    public async Task What_cannot_be_decided_ends_in_a_code(string input, string? decision, int code)
    {
        using var scratch = new Scratch();
        List<string> args = ["decide", "run", Put(scratch, "m.dmn", Model), "--input", Put(scratch, "in.json", input)];
        if (decision is not null) args.AddRange(["--decision", decision]);
        var ended = await RunningSijil.Tool([.. args]);
        Assert.Equal(code, ended.Code);
        if (code == 2) Assert.Equal((1, 1), (ended.Complained.Count(line => line.Any(letter => letter is >= 'ء' and <= 'ي')), ended.Complained.Count(line => line.All(letter => letter is < 'ء' or > 'ي'))));
    }

    [Fact]
    public async Task A_check_says_each_finding_with_its_place_in_both_languages_and_counts_them()
    {
        using var scratch = new Scratch();
        var ended = await RunningSijil.Tool("decide", "check", Put(scratch, "m.dmn", Model));
        Assert.Equal(("CHECK: 1 errors, 1 warnings", 1), (ended.LastLine, ended.Code));
        Assert.Contains(ended.Printed, line => line.StartsWith("m.dmn:5: error: Benefit (d)", StringComparison.Ordinal));
        Assert.Contains(ended.Printed, line => line.Contains("age = 17", StringComparison.Ordinal));
        Assert.Contains(ended.Printed, line => line.Contains("age = 66", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_emirates_own_decisions_have_nothing_to_mend()
    {
        var ended = await RunningSijil.Tool("decide", "check", Path.Combine(Models, "routine-decision.dmn"));
        Assert.Equal(("CHECK: 0 errors, 0 warnings", 0), (ended.LastLine, ended.Code));
    }

    [Theory]
    [InlineData("\"child\"", "TCK: 1/1", 0)]
    [InlineData("\"adult\"", "TCK: 0/1", 1)]
    public async Task Cases_of_a_folder_are_run_and_what_fails_is_told(string expected, string last, int code)
    {
        using var scratch = new Scratch();
        foreach (var folder in new[] { "compliance-level-2/0001", "non-compliant/0002" })
        {
            Directory.CreateDirectory(Path.Combine(scratch.Folder, folder));
            Put(scratch, $"{folder}/m.dmn", Model);
            Put(scratch, $"{folder}/m-test-01.xml", Case(expected));
        }
        var ended = await RunningSijil.Tool("decide", "tck", scratch.Folder);
        Assert.Equal((last, code), (ended.LastLine, ended.Code));
        Assert.StartsWith("NON-COMPLIANT: ", ended.Printed[^2], StringComparison.Ordinal);
        Assert.Equal(code, ended.Printed.Count(line => line.StartsWith("FAILED compliance-level-2/0001/m-test-01#001: Benefit: expected \"adult\", got \"child\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_whole_kit_passes_where_it_is_on_this_machine()
    {
        var data = Environment.GetEnvironmentVariable("SIJIL_DATA");
        Assert.SkipWhen(data is null || !Directory.Exists(Path.Combine(data, "dmn-tck")), "SIJIL_DATA holds no dmn-tck.");
        var ended = await RunningSijil.Tool("decide", "tck", Path.Combine(data!, "dmn-tck"));
        Assert.Equal(("TCK: 1537/1537", "NON-COMPLIANT: 39/39", 0), (ended.LastLine, ended.Printed[^2], ended.Code));
    }

    [Theory]
    [InlineData("sum(prices) * 1.05", "15.75", 0)]
    [InlineData("first name", "\"Noura\"", 0)]
    [InlineData("nobody", "null", 1)]
    public async Task An_expression_is_evaluated(string expression, string value, int code)
    {
        using var scratch = new Scratch();
        var ended = await RunningSijil.Tool("feel", expression, "--context", Put(scratch, "c.json", "{\"prices\": [5, 10], \"first name\": \"Noura\"}"));
        Assert.Equal((value, code), (ended.LastLine, ended.Code));
    }

    [Fact]
    public async Task A_broken_expression_is_told_with_its_position()
    {
        var ended = await RunningSijil.Tool("feel", "1 +");
        Assert.Equal(2, ended.Code);
        Assert.Equal("التعبير غير صحيح عند الموضع 3: وُجد نهاية النص، والمتوقع تعبير.", ended.Complained[^2]);
        Assert.Equal("The expression is wrong at position 3: the end of the text was found, an expression was expected.", ended.Complained[^1]);
    }

    [Fact]
    public async Task What_gives_null_is_told_with_its_reason_in_both_languages()
    {
        var ended = await RunningSijil.Tool("feel", "1 + nobody");
        Assert.Equal(["عند الموضع 4: لا شيء بهذا الاسم (nobody).", "At position 4: nothing has this name (nobody)."], ended.Complained[..2]);
    }

    [Fact]
    public async Task Help_lists_them()
    {
        var ended = await RunningSijil.Tool("help");
        foreach (var tool in (string[])["decide run FILE", "decide check FILE", "decide tck DIR", "feel EXPRESSION"]) Assert.Contains(ended.Printed, line => line.Contains($"./sijil {tool}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("routine-decision/routine-decision?explain=true", "{\"request\": {\"dataCorrect\": \"no\"}, \"service\": {}}", HttpStatusCode.OK, "\"output\":\"officer\"")]
    [InlineData("routine-decision/nobody", "{}", HttpStatusCode.NotFound, "decision-unknown")]
    [InlineData("nobody/routine-decision", "{}", HttpStatusCode.NotFound, "decision-unknown")]
    [InlineData("routine-decision/routine-decision", "{", HttpStatusCode.BadRequest, "not-json")]
    [InlineData("routine-decision/routine-decision", "[]", HttpStatusCode.BadRequest, "not-an-object")]
    public async Task Programs_ask_a_decision(string path, string body, HttpStatusCode status, string holds)
    {
        using var client = new HttpClient { BaseAddress = emirate.Url };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"/api/decisions/{path}", UriKind.Relative), content, Deadline.Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(Deadline.Cancel), StringComparison.Ordinal);
    }

    private static string Models => Path.Combine(Root, "models", "decisions");

    private static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at!.FullName, "Sijil.slnx"))) at = at.Parent;
            return at.FullName;
        }
    }

    private static string Put(Scratch scratch, string name, string text)
    {
        var path = Path.Combine(scratch.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Case(string expected) => $"""
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"><modelName>m.dmn</modelName>
          <testCase id="001"><inputNode name="age"><value>3</value></inputNode><resultNode name="Benefit"><expected><value>{expected.Trim('"')}</value></expected></resultNode></testCase>
        </testCases>
        """;
}
