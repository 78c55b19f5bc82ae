using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Feel.Parse;

/// <content>The forms that begin with a word: if, for, some, every, function.</content>
internal sealed partial class Parser
{
    private IfNode ParseIf(int at)
    {
        Next();
        var condition = ParseExpression();
        ExpectWord("then");
        var then = ParseExpression();
        ExpectWord("else");
        return new IfNode(at, condition, then, ParseExpression());
    }

    private ForNode ParseFor(int at)
    {
        var outer = names;
        names = new Names(outer);
        var iterators = ParseIterators();
        ExpectWord("return");
        names.Add("partial");
        var body = ParseExpression();
        names = outer;
        return new ForNode(at, iterators, body);
    }

    private QuantifiedNode ParseQuantified(int at, bool every)
    {
        var outer = names;
        names = new Names(outer);
        var iterators = ParseIterators();
        ExpectWord("satisfies");
        var condition = ParseExpression();
        names = outer;
        return new QuantifiedNode(at, every, iterators, condition);
    }

    private List<Iterator> ParseIterators()
    {
        var iterators = new List<Iterator>();
        do
        {
            Next();
            var name = ReadIteratorName();
            ExpectWord("in");
            var source = ParseExpression();
            var end = TakeSign("..") ? ParseExpression() : null;
            iterators.Add(new Iterator(name, source, end));
            names.Add(name);
        }
        while (error is null && IsSign(","));
        return iterators;
    }

    private string ReadIteratorName()
    {
        var start = token.Start;
        var end = start;
        while (token.Kind is TokenKind.Word or TokenKind.Number && !IsWord("in"))
        {
            end = token.End;
            Next();
        }
        if (end == start) Fail("a name");
        return string.Intern(Names.Normal(text.AsSpan(start, Math.Max(0, end - start))));
    }

    private FunctionNode ParseFunction(int at)
    {
        Next();
        ExpectSign("(");
        var outer = names;
        names = new Names(outer);
        var parameters = new List<Parameter>();
        if (!IsSign(")"))
        {
            do
            {
                var name = string.Intern(ParseKey());
                parameters.Add(new Parameter(name, TakeSign(":") ? ParseType() : FeelType.Any));
                names.Add(name);
            }
            while (error is null && TakeSign(","));
        }
        ExpectSign(")");
        var external = TakeWord("external");
        var body = ParseExpression();
        names = outer;
        return new FunctionNode(at, parameters, body, external);
    }
}
