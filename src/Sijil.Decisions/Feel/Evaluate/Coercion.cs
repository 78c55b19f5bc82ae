using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>Makes a value fit a type where the standard says how: a list of one gives its value, a value makes a list of one, a date its midnight.</summary>
internal static class Coercion
{
    public static bool To(FeelType type, in FeelValue value, out FeelValue fitted)
    {
        fitted = value;
        if (value.IsNull || type.Holds(value)) return true;
        if (value.Kind == FeelKind.List && value.Items.Count == 1 && type.Holds(value.Items[0]))
        {
            fitted = value.Items[0];
            return true;
        }
        if (type is ListType list && value.Kind != FeelKind.List && list.Item.Holds(value))
        {
            fitted = FeelValue.List([value]);
            return true;
        }
        if (value.Kind == FeelKind.Date && type is KindType { Kind: FeelKind.DateTime })
        {
            fitted = FeelValue.Of(new FeelDateTime(value.Date, new FeelTime(0, 0, null)));
            return true;
        }
        fitted = FeelValue.Null;
        return false;
    }
}
