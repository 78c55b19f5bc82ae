using System.Collections;
using System.Reflection;
using System.Text;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Write;

/// <summary>Everything that a model means, as text: two models that tell the same are the same.</summary>
internal static class Told
{
    public static string Of(DmnModel model)
    {
        var text = new StringBuilder($"{model.Name} {model.Namespace}\n");
        foreach (var (name, type) in model.Types.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(": ");
            Tell(text, type.GetType().GetProperty("Meaning")?.GetValue(type) ?? type);
            text.Append('\n');
        }
        foreach (var element in model.Elements)
        {
            text.Append(string.Join(' ', $"{element.Kind} {element.Id} {element.Name} requires {string.Join(", ", element.Requires.Select(one => $"{one.Import}.{one.Element.Id}"))}",
                $"answers {string.Join(", ", element.Outputs.Select(one => one.Id))} takes {string.Join(", ", element.Parameters.Select(one => one.Element.Id))} as "));
            Tell(text, element.Type);
            Tell(text, element.Logic);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Tell(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("nothing"); break;
            case string or bool or int or Enum or FeelValue: text.Append(value).Append(' '); break;
            case IEnumerable many:
                foreach (var one in many) Tell(text.Append("- "), one);
                break;
            default:
                text.Append(value.GetType().Name).Append('(');
                if (value.GetType().Name == "DeclaredType") text.Append(value.GetType().GetProperty("Name")!.GetValue(value));
                else foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)) TellProperty(text, property, value);
                text.Append(')');
                break;
        }
    }

    private static void TellProperty(StringBuilder text, PropertyInfo property, object of)
    {
        if (property.Name is "EqualityContract" or "Result" or "Line" || property.GetIndexParameters().Length > 0) return;
        text.Append(property.Name).Append('=');
        Tell(text, property.GetValue(of));
    }
}
