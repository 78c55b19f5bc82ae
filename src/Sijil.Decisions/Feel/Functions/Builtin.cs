using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>A built-in function with its signatures.</summary>
internal sealed class Builtin : FeelFunction
{
    private readonly Signature[] signatures;
    private readonly Func<Call, FeelValue> body;

    /// <param name="name">The name, perhaps with spaces.</param>
    /// <param name="body">What it does.</param>
    /// <param name="signatures">Parameters by comma; one that ends in ? may be left out, one that ends in ... takes any number of values.</param>
    public Builtin(string name, Func<Call, FeelValue> body, params string[] signatures)
    {
        Name = name;
        this.body = body;
        this.signatures = [.. signatures.Select(Signature.Read)];
    }

    public override string Name { get; }

    public override IReadOnlyList<string> Parameters => signatures[0].Names;

    public override FeelValue Call(Evaluation run, FeelValue[] arguments, int position)
    {
        if (!Spend(run, arguments, position)) return FeelValue.Null;
        for (var at = 0; at < signatures.Length; at++)
            if (signatures[at].Takes(arguments.Length)) return body(new Call(run, this, at, arguments, position));
        return run.Nothing(FeelReason.ArgumentCount, position, Name);
    }

    public override FeelValue CallNamed(Evaluation run, string[] names, FeelValue[] values, int position)
    {
        if (!Spend(run, values, position)) return FeelValue.Null;
        for (var at = 0; at < signatures.Length; at++)
            if (signatures[at].Arrange(names, values) is { } arranged) return body(new Call(run, this, at, arranged, position, true));
        return run.Nothing(FeelReason.ArgumentUnknown, position, Name);
    }

    /// <summary>A function goes through its lists and texts, and what it makes is of their size: so many steps are taken for it.</summary>
    private static bool Spend(Evaluation run, FeelValue[] arguments, int position)
    {
        long size = 0;
        foreach (var argument in arguments) size += argument.Kind == FeelKind.List ? argument.Items.Count : (argument.AsString?.Length ?? 0) / 4;
        return size == 0 || run.SpendItems(size, position);
    }

    private sealed record Signature(string[] Names, int Required, bool Variadic)
    {
        public static Signature Read(string text)
        {
            var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var required = parts.Count(part => !part.EndsWith('?'));
            return new Signature([.. parts.Select(part => part.TrimEnd('?', '.'))], required, text.EndsWith("...", StringComparison.Ordinal));
        }

        public bool Takes(int count) => count >= Required && (Variadic || count <= Names.Length);

        public FeelValue[]? Arrange(string[] given, FeelValue[] values)
        {
            var last = -1;
            foreach (var name in given)
            {
                var index = Array.IndexOf(Names, name);
                if (index < 0) return null;
                last = Math.Max(last, index);
            }
            for (var at = 0; at < Required; at++)
                if (Array.IndexOf(given, Names[at]) < 0) return null;
            var arranged = new FeelValue[last + 1];
            for (var at = 0; at < given.Length; at++) arranged[Array.IndexOf(Names, given[at])] = values[at];
            return arranged;
        }
    }
}
