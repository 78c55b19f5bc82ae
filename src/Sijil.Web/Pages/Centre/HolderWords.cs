using Sijil.Measure.Holders;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>Holders of time in the reader's words.</summary>
internal static class HolderWords
{
    public static string Kind(HolderKind kind) => new Texts()[$"held.kind.{kind.ToString().ToLowerInvariant()}"];

    public static string Of(Holder holder)
    {
        var texts = new Texts();
        if (holder.Id.Length is 0) return Kind(holder.Kind);
        return texts.Has($"board.holder.{holder.Id}") ? texts[$"board.holder.{holder.Id}"] : holder.Name.In(Language.Current.Code);
    }

    public static string Time(long micros) => Fmt.Duration(TimeSpan.FromMicroseconds(micros));

    public static string Share(long micros, long whole) => whole is 0 ? "–" : Fmt.Percent((decimal)micros / whole, 1);
}
