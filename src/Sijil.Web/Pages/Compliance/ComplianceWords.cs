using System.Globalization;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>The grid's states, periods and figures in the reader's words.</summary>
internal static class ComplianceWords
{
    public static string State(ComplianceState state) => new Texts()[$"compliance.state.{Code(state)}"];

    public static string Basis(ComplianceBasis basis) => new Texts()[$"compliance.basis.{basis.ToString().ToLowerInvariant()}"];

    public static Tone ToneOf(ComplianceState state) => state switch
    {
        ComplianceState.Met => Tone.Good,
        ComplianceState.Partly => Tone.Warn,
        ComplianceState.NotMet => Tone.Bad,
        ComplianceState.Excepted => Tone.Info,
        _ => Tone.Neutral,
    };

    /// <summary>Each state has a shape of its own, for whoever does not tell the colours apart.</summary>
    public static string IconOf(ComplianceState state) => state switch
    {
        ComplianceState.Met => "check-circle",
        ComplianceState.Partly => "warning-circle",
        ComplianceState.NotMet => "x-circle",
        ComplianceState.Excepted => "hourglass",
        _ => "question",
    };

    public static string Code(ComplianceState state) => state.ToString().ToLowerInvariant();

    /// <summary>A year is a name and takes no separators.</summary>
    public static string Quarter(Quarter quarter) =>
        string.Format(CultureInfo.InvariantCulture, new Texts()[$"compliance.quarter.{quarter.Number}"], Fmt.Digits(quarter.Year.ToString(CultureInfo.InvariantCulture)));

    public static string Scope(string entity, RegisterFold registers) => entity.Length is 0 ? new Texts()["compliance.government"] : new Texts()[registers.NameOf(entity)];

    /// <summary>How many of the targets that are known of the cell are reached; empty where it is not held against any.</summary>
    public static string Reached(ComplianceCell cell) => cell.Basis is ComplianceBasis.Counted ? new Texts()["compliance.reached", cell.Reached, cell.Known] : "";

    /// <summary>A figure in one line with what it is made of; a figure that is not known says so and is never nought.</summary>
    public static string Line(Reading reading) => new Figure(reading) is { IsCounted: true } figure ? figure.Line : new Texts()["compliance.unknown"];

    /// <summary>How far from the announced target; a quarter is not held against what the government reaches over years.</summary>
    public static string Gap(Reading reading) => reading switch
    {
        { Indicator.Kind: "benefit" } => new Texts()["compliance.gap.years"],
        { Gap: 0 } => new Texts()["board.reached"],
        _ => new Figure(reading).Gap ?? new Texts()["compliance.unknown"],
    };

    public static string Written(Indicator indicator, decimal? amount) => amount is { } there ? Figure.Written(indicator, there) : new Texts()["compliance.unknown"];
}
