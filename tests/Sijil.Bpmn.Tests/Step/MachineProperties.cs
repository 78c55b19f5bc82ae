using FsCheck;
using FsCheck.Fluent;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn.Tests.Step;

/// <summary>What holds of every run of every sound model, whatever the data and whoever is first.</summary>
public sealed class MachineProperties
{
    private const int Patience = 2_000;

    [Fact]
    public void Every_run_ends_and_its_marking_is_the_fold_of_its_moves() =>
        Prop.ForAll(Block.Arbitrary, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(400).WithEndSize(60));

    private static bool Holds(Block block, int seed)
    {
        var plan = block.Plan();
        var random = new Random(seed);
        var (marking, moves) = (new Marking(), new List<Move>());
        var start = Data(random, 0);
        Check(Machine.Start(plan, plan.Start, marking, (_, _) => start, moves), marking, moves);
        for (var step = 0; !marking.IsEmpty; step++)
        {
            Assert.True(step < Patience, "The run does not end.");
            var resting = marking.Tokens.Where(token => plan.Nodes[token.Node].Rests).ToList();
            var token = resting[random.Next(resting.Count)];
            var before = marking.Copy();
            Check(Step(plan, token, marking, Data(random, step), moves, random), marking, moves);
            OthersAreUntouched(before, marking, token, plan);
        }
        return true;
    }

    private static Arrivals Step(ProcessPlan plan, Token token, Marking marking, FeelContext data, List<Move> moves, Random random) =>
        plan.Nodes[token.Node].Boundaries is [var boundary, ..] && random.Next(2) is 0
            ? Machine.Fire(plan, boundary, token.Id, marking, (_, _) => data, moves)
            : Machine.Complete(plan, token.Id, marking, (_, _) => data, moves);

    private static void Check(Arrivals arrivals, Marking marking, List<Move> moves)
    {
        Assert.Empty(arrivals.Faults);
        var folded = Marking.From(moves);
        Assert.Equal(folded.Tokens, marking.Tokens);
        Assert.Equal(folded.NextToken, marking.NextToken);
        Assert.Equal(marking.Tokens.Count, marking.Tokens.DistinctBy(token => token.Id).Count());

        // In a model of blocks no place ever holds two tokens.
        Assert.Equal(marking.Tokens.Count, marking.Tokens.DistinctBy(token => (token.Node, token.Flow)).Count());
        Assert.All(arrivals.Reached, token => Assert.Equal(token, marking.Find(token.Id)));
    }

    /// <summary>Work under way elsewhere stays where it is.</summary>
    private static void OthersAreUntouched(Marking before, Marking after, Token moved, ProcessPlan plan)
    {
        foreach (var token in before.Tokens.Where(token => token != moved && plan.Nodes[token.Node].Rests))
            Assert.Equal(token, after.Find(token.Id));
    }

    /// <summary>Conditions fall by chance; after a while loops are left.</summary>
    private static FeelContext Data(Random random, int step) => FeelContext.Empty
        .With("c0", FeelValue.Of(step < 200 && random.Next(2) is 0)).With("c1", FeelValue.Of(random.Next(2) is 0));
}
