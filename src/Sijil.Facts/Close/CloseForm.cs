using System.Collections.Frozen;
using Sijil.Record;

namespace Sijil.Facts.Close;

/// <summary>How a kind of fact is written where every byte counts: field by field in their order, each kind that a case writes often. What is added to a kind comes last, and is read only where it is there.</summary>
internal abstract class CloseForm
{
    private static readonly FrozenDictionary<Type, CloseForm> Forms = CaseForms.All.Concat(ExchangeForms.All).ToFrozenDictionary(form => form.Kind);

    public abstract Type Kind { get; }

    public abstract void Write(PackWriter to, Fact fact);

    public abstract Fact Read(ref PackReader from);

    public static CloseForm? Of(Type kind) => Forms.GetValueOrDefault(kind);
}

internal delegate T CloseReading<out T>(ref PackReader from);

/// <summary>The form of one kind.</summary>
internal sealed class CloseForm<T>(Action<PackWriter, T> write, CloseReading<T> read) : CloseForm
    where T : Fact
{
    public override Type Kind => typeof(T);

    public override void Write(PackWriter to, Fact fact) => write(to, (T)fact);

    public override Fact Read(ref PackReader from) => read(ref from);
}
