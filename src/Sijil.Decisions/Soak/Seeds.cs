namespace Sijil.Decisions.Soak;

/// <summary>Good texts, which between them use every part of the languages, and the signs that are put into them.</summary>
internal static class Seeds
{
    public static readonly string[] Expressions =
    [
        "if age > 18 and status in (\"a\", \"b\") then fee * 2 else [1..5].start",
        "for i in 1..3, j in [i, null] return {a: i ** j, \"b c\": -a / 0}.a",
        "some x in [1, 2][item > 1] satisfies x between 1 and 3 or not(x = null)",
        "function(a: number, b: list<string>) external {java: {class: \"java.lang.Math\", method signature: \"max(int,int)\"}}",
        "date(\"2024-02-29\") + duration(\"P1Y2M\") - @\"P3DT4H5M6.7S\" >= date and time(\"2024-01-01T00:00:00@Asia/Dubai\")",
        "substring(string: \"\U0001F40Eabc\", start position: -2, length: 1e3) + string join([\"x\", null], \",\", \"[\", \"]\")",
        "replace(\"abc\", \"(a)|[b-z-[c]]+?\", \"$1\\\\$\", \"smix\") instance of context<a: range<date>, b: function<Any>->string>",
        "sort([3, 1], function(x, y) x < y), > 5, ]1..3[, (\"a\"..\"b\"], != 4, -",
        "not(< 10, [20..30), null, ? * 2 > 7)",
        "{s: \"\\u0627\\n\", t: /* c */ s // d\n}.t[1].weekday.time offset",
        "overlaps before([1..5), (3..8]) = includes([@\"10:00:00Z\"..@\"11:00:00+04:00\"], time(10, 30, 0, duration(\"PT4H\")))",
        "decimal(10 ** -28 * 79228162514264337593543950335, 5) + modulo(-7, 0.3) - stddev(1, 2, 3) * exp(66)",
        "{f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(6)}.r",
    ];

    public static readonly string[] Signs =
    [
        "(", ")", "[", "]", "{", "}", "..", ",", ":", "\"", "@", "-", "**", "<", "!=", "?", "null", " and ", " in ", "for ", " return ", "if ", ".",
        "1e999", "99999999999999999999999999999", "\\u", "\uD83D", "P", "T", "date(", "function(", " instance of ", "not(", "some ", "/*", "item", "partial",
    ];

    public static readonly string[] Cells =
    [
        "-", "\"citizen\", \"resident\"", "not(\"gcc\", null)", "[18..65)", "< 100, > 200", "? > age and ? < 9", "date(\"2024-01-01\")", "[@\"2024-01-01\"..@\"2024-12-31\"]", "count(?) > 1", "!= 4, = fee",
    ];

    public static readonly string[] Models =
    [
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
        <itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
        <inputData id="age" name="age"><variable name="age" typeRef="tAge"/></inputData><inputData id="s" name="status"/>
        <decision id="d" name="D"><variable name="D" typeRef="number"/><informationRequirement><requiredInput href="#age"/></informationRequirement>
        <informationRequirement><requiredInput href="#s"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
        <decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="number"><text>age</text></inputExpression></input><input><inputExpression><text>status</text></inputExpression><inputValues><text>"a","b"</text></inputValues></input>
        <output name="o"><outputValues><text>2, 1</text></outputValues><defaultOutputEntry><text>0</text></defaultOutputEntry></output><annotation name="ar"/>
        <rule id="r1"><inputEntry><text>[18..65)</text></inputEntry><inputEntry><text>"a"</text></inputEntry><outputEntry><text>K(age)</text></outputEntry><annotationEntry><text>x</text></annotationEntry></rule>
        <rule id="r2"><inputEntry><text>-</text></inputEntry><inputEntry><text>? = "b"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
        <businessKnowledgeModel id="k" name="K"><encapsulatedLogic><formalParameter name="x" typeRef="number"/><literalExpression><text>x + 1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel></definitions>
        """,
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="n" namespace="n"><inputData id="age" name="age"/>
        <decision id="c" name="C"><informationRequirement><requiredInput href="#age"/></informationRequirement><context><contextEntry><variable name="a"/><literalExpression><text>age * 2</text></literalExpression></contextEntry>
        <contextEntry><variable name="l"/><list><literalExpression><text>a</text></literalExpression><relation><column name="p"/><row><literalExpression><text>1</text></literalExpression></row></relation></list></contextEntry>
        <contextEntry><conditional><if><literalExpression><text>a &gt; 1</text></literalExpression></if><then><literalExpression><text>l</text></literalExpression></then><else><literalExpression><text>null</text></literalExpression></else></conditional></contextEntry></context></decision>
        <decision id="e" name="E"><informationRequirement><requiredDecision href="#c"/></informationRequirement><for iteratorVariable="i"><in><literalExpression><text>C</text></literalExpression></in><return><literalExpression><text>i</text></literalExpression></return></for></decision>
        <decisionService id="v" name="V"><outputDecision href="#e"/><encapsulatedDecision href="#c"/><inputData href="#age"/></decisionService></definitions>
        """,
    ];

    public static readonly string[] Tags =
    [
        "<rule>", "</rule>", "<text>", "</text>", "<inputEntry>", "</decision>", "/>", "<", ">", "&amp;", "&x;", "<!DOCTYPE a>", "<![CDATA[", "]]>", "href=\"#c\"", "href=\"#d\"", "<requiredDecision href=\"#e\"/>",
        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "typeRef=\"tAge\"", "name=\"\"", "id=\"d\"", "<every>", "\0", "xmlns=\"\"", "99999999999", "<invocation>", "isCollection=\"true\"",
    ];
}
