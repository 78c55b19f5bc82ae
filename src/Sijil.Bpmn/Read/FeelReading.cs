using System.Globalization;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads the expressions of a file; every one is FEEL, whatever the file says for expressions it does not have.</summary>
internal sealed class FeelReading(string? fileLanguage, Problems problems)
{
    /// <summary>An expression element. One in another language is refused, for it would mean something else here.</summary>
    public FeelExpression? Of(XElement element)
    {
        var text = element.Value.Trim();
        var language = element.Text("language") ?? (text.StartsWith('=') ? null : fileLanguage);
        if (language is not null && !language.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            problems.Error(ProblemCodes.OtherLanguage, element, language);
            return null;
        }
        return Of(text, element);
    }

    /// <summary>An expression in an attribute or an element; a leading equals sign is no part of it.</summary>
    public FeelExpression? Of(string text, XElement at)
    {
        var plain = text.Trim();
        if (plain.StartsWith('=')) plain = plain[1..].TrimStart();

        var parsed = FeelExpression.Parse(plain);
        if (parsed.Error is { } error)
            problems.Error(ProblemCodes.BadFeel, at, plain, error.Position.ToString(CultureInfo.InvariantCulture), error.Found, error.Expected);
        return parsed.Expression;
    }
}
