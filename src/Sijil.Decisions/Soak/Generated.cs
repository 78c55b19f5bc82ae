using System.Globalization;

namespace Sijil.Decisions.Soak;

/// <summary>Expressions made at random, over the names of <see cref="GivenValues"/>: mostly of fitting kinds, sometimes not.</summary>
internal sealed class Generated(Random random)
{
    private static readonly string[] numbers = ["0", "1", "2", "-1", "3.5", "10", "0.1", "1000000", "12345678901234567890123456789", "1e30", "a", "b", "total income", "fee", "row.x", "xs[1]", "item", "partial", "i", "?"];
    private static readonly string[] texts = ["\"\"", "\"a\"", "\"abc\"", "\"2024-02-29\"", "\"P1D\"", "\"س\"", "s", "name", "row.s", "item.s", "i"];
    private static readonly string[] lists = ["[]", "[1, 2, 3]", "[1, \"a\", null]", "xs", "rows", "[[1], [2, 3]]", "rows.x", "[1]", "(for i in xs return i)", "partial"];
    private static readonly string[] temporal = ["d", "@\"2024-03-01\"", "date(\"2023-12-31\")", "@\"10:00:00\"", "@\"P1Y\"", "duration(\"PT36H\")", "date and time(\"2024-01-01T00:00:00Z\")", "time(s)", "date(name)"];
    private static readonly string[] anything = ["null", "true", "flag", "nothing", "unknown name", "sum", "row", "{x: 1, s: \"a\"}", "function(i) i + a", "[1..5]", "(a..10]", "(< 3)", "now()"];

    public string Expression(int depth) => depth <= 0 ? Leaf() : random.Next(16) switch
    {
        0 or 1 => Number(depth),
        2 or 3 => Condition(depth),
        4 => Text(depth),
        5 => List(depth),
        6 => $"if {Condition(depth - 1)} then {Expression(depth - 1)} else {Expression(depth - 1)}",
        7 => $"{{x: {Expression(depth - 1)}, y: x, s: {Expression(depth - 1)}}}" + Pick("", ".x", ".y", ".s", ".z"),
        8 => $"{{f: function(i{Pick("", ": number", ", x")}) {Expression(depth - 1)}, x: {Number(0)}, r: f({Number(0)}{Pick("", ", 2")})}}.r",
        9 => $"({Expression(depth - 1)}){Pick("[1]", "[-1]", "[item > 1]", "[x > 1]", "[true]", ".x", ".year", "[a]", "[null]", "[x = a]")}",
        10 => $"{Temporal(depth)} {Pick("+", "-", "<", ">=", "=")} {Temporal(depth)}",
        11 => $"{Pick("string", "count", "abs", "not", "is", "min", "max", "sum", "string length", "number", "distinct values", "date", "reverse", "a", "context")}({Expression(depth - 1)}{Pick("", ", " + Leaf())})",
        12 => $"{Expression(depth - 1)} instance of {Pick("number", "string", "list<number>", "context<x: number>", "Any", "date", "function<Any>->Any")}",
        13 => $"({Expression(depth - 1)}) in {Pick($"({Test()}, {Test()})", $"[{Number(0)}..{Number(0)}]", "xs", $"({Test()})", "null", Leaf())}",
        14 => $"({Expression(depth - 1)} {Pick("=", "!=", "+", "and", "or", "*")} {Expression(depth - 1)})",
        _ => Leaf(),
    };

    private string Leaf() => random.Next(6) switch
    {
        0 or 1 => Pick(numbers),
        2 => Pick(texts),
        3 => Pick(lists),
        4 => Pick(temporal),
        _ => Pick(anything),
    };

    private string Number(int depth) => depth <= 0 ? Pick(numbers) : random.Next(8) switch
    {
        0 => $"({Number(depth - 1)} {Pick("+", "-", "*", "/", "**")} {Number(depth - 1)})",
        1 => $"-{Number(depth - 1)}",
        2 => $"{Pick("sum", "min", "max", "count", "mean", "product", "median")}({List(depth - 1)})",
        3 => $"{Pick("floor", "ceiling", "abs", "sqrt", "exp", "log")}({Number(depth - 1)})",
        4 => $"modulo({Number(depth - 1)}, {Number(0)})",
        5 => $"string length({Text(depth - 1)})",
        6 => Expression(depth - 1),
        _ => Pick(numbers),
    };

    private string Condition(int depth) => depth <= 0 ? Pick("true", "false", "flag", "a > 1", "null") : random.Next(9) switch
    {
        0 or 1 => $"{Number(depth - 1)} {Pick("<", "<=", ">", ">=", "=", "!=")} {Number(depth - 1)}",
        2 => $"{Text(depth - 1)} {Pick("=", "!=", "<")} {Text(depth - 1)}",
        3 => $"({Condition(depth - 1)} {Pick("and", "or")} {Condition(depth - 1)})",
        4 => $"{Number(depth - 1)} between {Number(0)} and {Number(0)}",
        5 => $"{Pick("some", "every")} i in {List(depth - 1)} satisfies {Condition(depth - 1)}",
        6 => $"not({Condition(depth - 1)})",
        7 => $"{Number(depth - 1)} in ({Test()}, {Test()})",
        _ => Expression(depth - 1),
    };

    private string Text(int depth) => depth <= 0 ? Pick(texts) : random.Next(5) switch
    {
        0 => $"{Text(depth - 1)} + {Text(depth - 1)}",
        1 => $"{Pick("upper case", "lower case", "string")}({Text(depth - 1)})",
        2 => $"substring({Text(depth - 1)}, {Number(0)})",
        3 => $"if {Condition(depth - 1)} then {Text(depth - 1)} else null",
        _ => Pick(texts),
    };

    private string List(int depth) => depth <= 0 ? Pick(lists) : random.Next(8) switch
    {
        0 => $"for i in {List(depth - 1)} return {Expression(depth - 1)}",
        1 => $"for i in 1..{random.Next(5).ToString(CultureInfo.InvariantCulture)}, j in {List(depth - 1)} return {Pick("i", "j", "count(partial)", Expression(depth - 1))}",
        2 => $"{List(depth - 1)}[{Condition(depth - 1)}]",
        3 => $"[{Expression(depth - 1)}, {Expression(depth - 1)}]",
        4 => $"for f in (for i in xs return function() i + {Number(0)}) return f()",
        5 => $"{Pick("append", "concatenate")}({List(depth - 1)}, {Leaf()})",
        6 => $"rows[{Pick("x > 1", "item.x = a", "s = \"a\"", "x", "not(x = 1)", Condition(depth - 1))}]{Pick("", ".x", ".s")}",
        _ => Pick(lists),
    };

    private string Temporal(int depth) => depth > 1 && random.Next(3) == 0 ? $"{Pick(temporal)} {Pick("+", "-")} {Pick(temporal)}" : Pick(temporal);

    /// <summary>A test of a cell.</summary>
    public string Test() => random.Next(9) switch
    {
        0 => Pick("< ", "<= ", "> ", ">= ", "= ", "!= ") + Pick(numbers),
        1 => $"{Pick("[", "(", "]")}{Number(0)}..{Number(0)}{Pick("]", ")", "[")}",
        2 => Pick(texts),
        3 => Pick(numbers),
        4 => $"? {Pick(">", "=", "!=")} {Pick(numbers)}",
        5 => Pick("null", "true", "false", "xs", "d", "[1, 2]"),
        6 => $"some i in xs satisfies i {Pick("=", "<")} ?",
        7 => Pick("@\"2024-01-01\"", "< @\"2024-06-01\"", "[@\"2024-01-01\"..@\"2024-12-31\"]"),
        _ => Expression(1),
    };

    /// <summary>A whole cell.</summary>
    public string Cell() => random.Next(8) switch
    {
        0 => "-",
        1 => $"not({Test()}, {Test()})",
        2 => $"{Test()}, {Test()}",
        _ => Test(),
    };

    public string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
