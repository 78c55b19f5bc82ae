using System.Runtime.InteropServices;
using System.Text.Json;

namespace Sijil.Measure.Scorecards;

/// <summary>One row for each transaction, a column for each thing that is counted; columns are plain arrays, so a sweep is a loop.</summary>
internal sealed class CaseColumns
{
    public Ids Id { get; } = new();
    public int Count => Id.Count;

    /// <summary>Codes of origin, entity, service, sub-service, channel, of the version of the journey (a report has none), and of the group of people that the customer is of, where it is said.</summary>
    public ushort[] Origin = [], Entity = [], Service = [], SubService = [], Channel = [], Version = [], Group = [];

    /// <summary>Microseconds since 1970; closed is 0 while the transaction is open.</summary>
    public long[] Opened = [], Closed = [];
    public int[] Facets = [], Visits = [], Minutes = [], Asked = [], Held = [], Fetched = [], Fees = [], Events = [], Handovers = [];
    public byte[] Rating = [];

    /// <summary>The turn of the record that said that it began, ended and was rated: what was known at any past moment is read from these; 0 while nothing was said.</summary>
    public uint[] KnownOpened = [], KnownEnded = [], KnownRated = [];

    /// <summary>Tells one customer from another and names none; 0 where nobody is said.</summary>
    public uint[] Person = [];

    public int Add(string id)
    {
        var row = Id.Add(id);
        if (row >= Opened.Length) Size(Math.Max(64, row * 2));
        return row;
    }

    public void Clear()
    {
        Id.Clear();
        Size(0);
    }

    public void Save(Utf8JsonWriter writer)
    {
        Id.Save(writer);
        Write(writer, "origin", Origin);
        Write(writer, "entity", Entity);
        Write(writer, "service", Service);
        Write(writer, "sub", SubService);
        Write(writer, "channel", Channel);
        Write(writer, "version", Version);
        Write(writer, "group", Group);
        Write(writer, "person", Person);
        Write(writer, "known-opened", KnownOpened);
        Write(writer, "known-ended", KnownEnded);
        Write(writer, "known-rated", KnownRated);
        Write(writer, "opened", Opened);
        Write(writer, "closed", Closed);
        Write(writer, "facets", Facets);
        Write(writer, "visits", Visits);
        Write(writer, "minutes", Minutes);
        Write(writer, "asked", Asked);
        Write(writer, "held", Held);
        Write(writer, "fetched", Fetched);
        Write(writer, "fees", Fees);
        Write(writer, "events", Events);
        Write(writer, "handovers", Handovers);
        Write(writer, "rating", Rating);
    }

    public void Load(JsonElement saved)
    {
        Id.Load(saved);
        Origin = Read<ushort>(saved, "origin");
        Entity = Read<ushort>(saved, "entity");
        Service = Read<ushort>(saved, "service");
        SubService = Read<ushort>(saved, "sub");
        Channel = Read<ushort>(saved, "channel");
        Version = Read<ushort>(saved, "version");
        Group = Read<ushort>(saved, "group");
        Person = Read<uint>(saved, "person");
        KnownOpened = Read<uint>(saved, "known-opened");
        KnownEnded = Read<uint>(saved, "known-ended");
        KnownRated = Read<uint>(saved, "known-rated");
        Opened = Read<long>(saved, "opened");
        Closed = Read<long>(saved, "closed");
        Facets = Read<int>(saved, "facets");
        Visits = Read<int>(saved, "visits");
        Minutes = Read<int>(saved, "minutes");
        Asked = Read<int>(saved, "asked");
        Held = Read<int>(saved, "held");
        Fetched = Read<int>(saved, "fetched");
        Fees = Read<int>(saved, "fees");
        Events = Read<int>(saved, "events");
        Handovers = Read<int>(saved, "handovers");
        Rating = Read<byte>(saved, "rating");
    }

    private void Size(int size)
    {
        Resize(ref Origin);
        Resize(ref Entity);
        Resize(ref Service);
        Resize(ref SubService);
        Resize(ref Channel);
        Resize(ref Version);
        Resize(ref Group);
        Resize(ref Person);
        Resize(ref KnownOpened);
        Resize(ref KnownEnded);
        Resize(ref KnownRated);
        Resize(ref Opened);
        Resize(ref Closed);
        Resize(ref Facets);
        Resize(ref Visits);
        Resize(ref Minutes);
        Resize(ref Asked);
        Resize(ref Held);
        Resize(ref Fetched);
        Resize(ref Fees);
        Resize(ref Events);
        Resize(ref Handovers);
        Resize(ref Rating);

        void Resize<T>(ref T[] column) => Array.Resize(ref column, size);
    }

    private void Write<T>(Utf8JsonWriter writer, string name, T[] column) where T : unmanaged =>
        writer.WriteBase64String(name, MemoryMarshal.AsBytes(column.AsSpan(0, Count)));

    private static T[] Read<T>(JsonElement saved, string name) where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(saved.GetProperty(name).GetBytesFromBase64()).ToArray();
}
