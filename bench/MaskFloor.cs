using System.Numerics;

namespace Sijil.Bench;

/// <summary>The floor of the columns: the table's rules as bits by coded value, written for this one table.</summary>
internal sealed class MaskFloor
{
    private readonly uint[] age = new uint[128];
    private readonly uint[] status = new uint[4];
    private readonly uint[] emirate = new uint[8];
    private readonly uint[] income = new uint[8];
    private readonly uint[] document = new uint[2];

    public MaskFloor()
    {
        for (var rule = 0; rule < DecisionTableD.Rules; rule++)
        {
            var bit = 1u << rule;
            for (var years = DecisionTableD.From(rule); years < DecisionTableD.From(rule) + 20; years++) age[years] |= bit;
            status[rule % 4] |= bit;
            for (var at = 0; at < 7; at++)
                if (at != rule % 7) emirate[at] |= bit;
            for (var step = 0; step * 4_000 < DecisionTableD.Below(rule); step++) income[step] |= bit;
            document[1] |= bit;
            if (rule % 2 == 1) document[0] |= bit;
        }
    }

    public int Rule(in CodedApplicant row)
    {
        var left = age[row.Age] & status[row.Status] & emirate[row.Emirate] & income[Math.Min(row.Income / 4_000, 7)] & document[row.DocValid];
        return left == 0 ? -1 : BitOperations.TrailingZeroCount(left);
    }
}

/// <summary>A row in codes.</summary>
internal readonly record struct CodedApplicant(byte Age, byte Status, byte Emirate, int Income, byte DocValid)
{
    public static CodedApplicant Of(Applicant row) => new((byte)row.Age, (byte)Array.IndexOf(DecisionTableD.Statuses, row.Status),
        (byte)Array.IndexOf(DecisionTableD.Emirates, row.Emirate), (int)row.Income, row.DocValid ? (byte)1 : (byte)0);
}
