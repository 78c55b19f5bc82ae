using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Feel.Parse;

/// <content>Types, as written after "instance of" and after a parameter.</content>
internal sealed partial class Parser
{
    private static readonly string[] longTypeNames = ["date and time", "days and time duration", "years and months duration"];

    private FeelType ParseType()
    {
        if (!Descend()) return FeelType.Any;
        var type = ParseTypeInside();
        depth--;
        return type;
    }

    private FeelType ParseTypeInside()
    {
        if (token.Kind != TokenKind.Word)
        {
            Fail("a type");
            return FeelType.Any;
        }
        if (Lexer.At(text, token.End) is { Kind: TokenKind.Sign } next && text[next.Start] == '<')
        {
            if (TakeWord("list")) return new ListType(ParseBetweenAngles());
            if (TakeWord("range")) return new RangeType(ParseBetweenAngles());
            if (TakeWord("context")) return ParseContextType();
            if (TakeWord("function")) return ParseFunctionType();
        }
        return ParseNamedType();
    }

    private FeelType ParseBetweenAngles()
    {
        ExpectSign("<");
        var type = ParseType();
        ExpectSign(">");
        return type;
    }

    private ContextType ParseContextType()
    {
        ExpectSign("<");
        var fields = new List<KeyValuePair<string, FeelType>>();
        do
        {
            var name = ParseKey();
            ExpectSign(":");
            fields.Add(new(name, ParseType()));
        }
        while (error is null && TakeSign(","));
        ExpectSign(">");
        return new ContextType(fields);
    }

    private FunctionType ParseFunctionType()
    {
        ExpectSign("<");
        var parameters = new List<FeelType>();
        if (!IsSign(">"))
        {
            do parameters.Add(ParseType());
            while (error is null && TakeSign(","));
        }
        ExpectSign(">");
        ExpectSign("->");
        return new FunctionType(parameters, ParseType());
    }

    private FeelType ParseNamedType()
    {
        foreach (var name in longTypeNames)
        {
            var single = new Names(null);
            single.Add(name);
            if (single.Longest(text, token.Start, out var end) is null) continue;
            MoveTo(end);
            return FeelType.Named(name)!;
        }
        var found = scope.TypeNames.Longest(text, token.Start, out var typeEnd);
        if (found is not null && scope.TypeOf(found) is { } declared)
        {
            MoveTo(typeEnd);
            return declared;
        }
        if (FeelType.Named(Current.ToString()) is not { } type)
        {
            Fail("a type");
            return FeelType.Any;
        }
        Next();
        return type;
    }
}
