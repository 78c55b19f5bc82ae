using System.Buffers;

namespace Sijil.Record;

/// <summary>Who may act by a stream's word, as bytes for the log.</summary>
internal static class ActingCodec
{
    public static void Write(IBufferWriter<byte> into, ActingSheet sheet)
    {
        into.Write(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            into.Write(row.Ground);
            into.Write(row.Party);
            into.Write(row.Actor);
            into.Write(row.Service);
            into.Write((DateTimeOffset?)row.From);
            into.Write((DateTimeOffset?)row.Until);
            into.Write(row.Stands ? 1 : 0);
        }
        into.Write(sheet.Units.Count);
        foreach (var unit in sheet.Units)
        {
            into.Write(unit.Above);
            into.Write(unit.Unit);
        }
    }

    public static ActingSheet Read(ref Unpacker from)
    {
        var rows = new ActingRow[from.Int()];
        for (var i = 0; i < rows.Length; i++) rows[i] = new(from.Text(), from.Text(), from.Text(), from.Text(), from.Time()!.Value, from.Time()!.Value, from.Int() is 1);
        var units = new UnitRow[from.Int()];
        for (var i = 0; i < units.Length; i++) units[i] = new(from.Text(), from.Text());
        return new(rows, units);
    }
}
