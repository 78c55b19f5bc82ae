namespace Sijil.Bpmn.Tests.Check;

public sealed class SoundnessTests
{
    private const string Ends = "<startEvent id='s'/><endEvent id='z'/>";

    private static IEnumerable<string> Found(string inner)
    {
        var report = Soundness.Of(Given.Plan(inner));
        Assert.True(report.IsWhole);
        return report.Found.Select(found => $"{found.Code}@{found.At.Id}: {string.Join(' ', found.Way)}");
    }

    [Fact]
    public void A_choice_that_is_joined_as_if_all_ways_were_taken_never_goes_on() => Assert.Equal("process.deadlock@j: s b", Assert.Single(Found(
        $"{Ends}{Given.Task("a")}{Given.Task("b")}<exclusiveGateway id='g' default='g-b'/><parallelGateway id='j'/>{Given.Flows("s-g g-b a-j b-j j-z")}{Given.Flow("g", "a", "x")}")));

    [Fact]
    public void Ways_that_were_parted_and_only_merged_do_the_next_step_twice() => Assert.Equal(["process.unsynchronised@c: s a b"], Found(
        $"{Ends}{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}<parallelGateway id='f'/><exclusiveGateway id='x'/>{Given.Flows("s-f f-a f-b a-x b-x x-c c-z")}"));

    [Fact]
    public void What_is_parted_and_brought_together_is_sound() => Assert.Empty(Found(
        $"{Ends}{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}<parallelGateway id='f'/><parallelGateway id='j'/>{Given.Flows("s-f f-a f-b a-j b-j j-c c-z")}"));

    [Fact]
    public void An_inclusive_choice_with_its_join_is_sound() => Assert.Empty(Found(
        $"{Ends}{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}<inclusiveGateway id='f' default='f-b'/><inclusiveGateway id='j'/>{Given.Flows("s-f f-b a-j b-j j-c c-z")}{Given.Flow("f", "a", "x")}"));

    [Fact]
    public void A_loop_by_a_choice_is_sound() => Assert.Empty(Found(
        $"{Ends}{Given.Task("a")}<exclusiveGateway id='g' default='g-z'/><exclusiveGateway id='x'/>{Given.Flows("s-x x-a a-g g-z")}{Given.Flow("g", "x", "y")}"));

    [Fact]
    public void A_timer_that_takes_one_of_two_ways_away_from_their_join_is_found() => Assert.Contains(Found(
        $"""
        {Ends}{Given.Task("a")}{Given.Task("b")}{Given.Task("late")}<parallelGateway id='f'/><parallelGateway id='j'/>
        <boundaryEvent id='t' attachedToRef='a'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>{Given.Flows("s-f f-a f-b a-j b-j j-z t-late late-z")}
        """), found => found.StartsWith("process.deadlock@j: s", StringComparison.Ordinal) && found.Contains(" t", StringComparison.Ordinal));

    /// <summary>The legislation file asks each body by a way of its own, parted in a loop: the same step is meant to be open many times.</summary>
    [Fact]
    public void Every_journey_of_the_sample_emirate_is_sound_but_the_one_that_parts_its_ways_in_a_loop()
    {
        List<string> unsound = [];
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Sijil.slnx"))) root = root.Parent!;
        foreach (var file in Directory.GetFiles(Path.Combine(root.FullName, "models", "journeys"), "*.bpmn", SearchOption.AllDirectories))
        {
            using var xml = File.OpenRead(file);
            foreach (var report in BpmnReader.Read(xml, Path.GetFileName(file)).Plans.Select(Soundness.Of))
            {
                Assert.True(report.IsWhole, Path.GetFileName(file));
                unsound.AddRange(report.Found.Select(found => $"{Path.GetFileName(file)} {found.At.Id}"));
            }
        }
        Assert.Equal(["legislation.bpmn opinion", "legislation.bpmn studied"], unsound);
    }
}
