using System.Globalization;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>The functions outside FEEL that models may name: a fixed table of signatures of Java's Math, String and number classes, computed here; nothing is looked up by reflection.</summary>
internal static class ExternalFunctions
{
    private static readonly string[] whole = ["byte", "short", "int", "long"];
    private static readonly string[] numbers = ["int", "long", "float", "double"];

    private static readonly Dictionary<string, Func<double, double>> ofOne = new(StringComparer.Ordinal)
    {
        ["sin"] = Math.Sin, ["cos"] = Math.Cos, ["tan"] = Math.Tan, ["asin"] = Math.Asin, ["acos"] = Math.Acos, ["atan"] = Math.Atan,
        ["sinh"] = Math.Sinh, ["cosh"] = Math.Cosh, ["tanh"] = Math.Tanh, ["exp"] = Math.Exp, ["log"] = Math.Log, ["log10"] = Math.Log10,
        ["sqrt"] = Math.Sqrt, ["cbrt"] = Math.Cbrt, ["floor"] = Math.Floor, ["ceil"] = Math.Ceiling, ["rint"] = value => Math.Round(value, MidpointRounding.ToEven),
        ["signum"] = value => Math.Sign(value), ["toRadians"] = double.DegreesToRadians, ["toDegrees"] = double.RadiansToDegrees,
    };

    private static readonly Dictionary<string, Func<double, double, double>> ofTwo = new(StringComparer.Ordinal)
    {
        ["pow"] = Math.Pow, ["atan2"] = Math.Atan2, ["hypot"] = double.Hypot, ["IEEEremainder"] = Math.IEEERemainder,
    };

    private static readonly Dictionary<string, Func<decimal, decimal, decimal>> exact = new(StringComparer.Ordinal)
    {
        ["max"] = Math.Max, ["min"] = Math.Min,
    };

    /// <summary>The value of a call; null for a signature that is not in the table and for arguments that do not fit it.</summary>
    public static FeelValue Call(string className, string signature, FeelValue[] arguments)
    {
        var open = signature.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !signature.EndsWith(')')) return FeelValue.Null;
        var method = signature[..open].Trim();
        var types = signature[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (types.Length == arguments.Length && className == "java.lang.Math") return Calculate(method, types, arguments);
        if (className == "java.lang.String") return MakeText(method, types, arguments);
        return types.Length == 1 && arguments.Length == 1 ? ReadNumber(className, method, types[0], arguments[0]) : FeelValue.Null;
    }

    private static FeelValue Calculate(string method, string[] types, FeelValue[] arguments)
    {
        if (Array.Exists(types, type => !numbers.Contains(type)) || Array.Exists(arguments, argument => argument.AsNumber is null)) return FeelValue.Null;
        if (Array.Exists(types, whole.Contains) && Array.Exists(arguments, argument => decimal.Truncate(argument.Raw) != argument.Raw)) return FeelValue.Null;
        if (types.Length == 2 && exact.TryGetValue(method, out var choose)) return FeelValue.Of(choose(arguments[0].Raw, arguments[1].Raw));
        if (types.Length == 1 && method == "abs") return FeelValue.Of(Math.Abs(arguments[0].Raw));
        if (types.Length == 1 && method == "round") return FeelValue.Of(Math.Floor(arguments[0].Raw + 0.5m));
        if (Array.Exists(types, type => type != "double")) return FeelValue.Null;
        if (types.Length == 1 && ofOne.TryGetValue(method, out var one)) return FeelValue.Of(FeelNumber.OfDouble(one((double)arguments[0].Raw)));
        if (types.Length == 2 && ofTwo.TryGetValue(method, out var two))
            return FeelValue.Of(FeelNumber.OfDouble(two((double)arguments[0].Raw, (double)arguments[1].Raw)));
        return FeelValue.Null;
    }

    private static FeelValue MakeText(string method, string[] types, FeelValue[] arguments)
    {
        if (method == "format" && types is ["java.lang.String", "[Ljava.lang.Object;"] && arguments.Length > 0 && arguments[0].AsString is { } format)
            return JavaFormat.Write(format, arguments.AsSpan(1));
        if (method != "valueOf" || types.Length != 1 || arguments.Length != 1) return FeelValue.Null;
        return types[0] switch
        {
            "char" when arguments[0].AsString is { Length: 1 } character => FeelValue.Of(character),
            "boolean" when arguments[0].AsBoolean is { } truth => FeelValue.Of(truth ? "true" : "false"),
            "int" or "long" when arguments[0].AsNumber is { } number && decimal.Truncate(number) == number => FeelValue.Of(FeelNumber.Write(number)),
            "double" or "float" when arguments[0].AsNumber is { } number =>
                FeelValue.Of(decimal.Truncate(number) == number ? FeelNumber.Write(number) + ".0" : FeelNumber.Write(number)),
            _ => FeelValue.Null,
        };
    }

    private static FeelValue ReadNumber(string className, string method, string type, FeelValue argument)
    {
        var (primitive, parse, isWhole, limit) = className switch
        {
            "java.lang.Byte" => ("byte", "parseByte", true, sbyte.MaxValue),
            "java.lang.Short" => ("short", "parseShort", true, short.MaxValue),
            "java.lang.Integer" => ("int", "parseInt", true, int.MaxValue),
            "java.lang.Long" => ("long", "parseLong", true, long.MaxValue),
            "java.lang.Float" => ("float", "parseFloat", false, decimal.MaxValue),
            "java.lang.Double" => ("double", "parseDouble", false, decimal.MaxValue),
            _ => ("", "", false, 0m),
        };
        if (primitive.Length == 0 || (method != "valueOf" && (method != parse || type != "java.lang.String"))) return FeelValue.Null;
        if (type != primitive && type != "java.lang.String") return FeelValue.Null;
        var number = type == primitive ? argument.AsNumber : argument.AsString is { } text ? Read(text, isWhole) : null;
        if (number is not { } read || (isWhole && (decimal.Truncate(read) != read || Math.Abs(read) > limit))) return FeelValue.Null;
        return FeelValue.Of(read);
    }

    private static decimal? Read(string text, bool isWhole) =>
        decimal.TryParse(text, isWhole ? NumberStyles.AllowLeadingSign : NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
