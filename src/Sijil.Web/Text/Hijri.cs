using System.Globalization;

namespace Sijil.Web.Text;

/// <summary>A day in the Umm al-Qura calendar, where that calendar is defined.</summary>
internal static class Hijri
{
    private static readonly UmAlQuraCalendar Calendar = new();

    public static string? Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        if (date < Calendar.MinSupportedDateTime || date > Calendar.MaxSupportedDateTime) return null;

        var month = Months.Hijri(Language.Current, Calendar.GetMonth(date));
        return string.Create(CultureInfo.InvariantCulture, $"{Calendar.GetDayOfMonth(date)} {month} {Calendar.GetYear(date)}");
    }
}

/// <summary>The months of both calendars in every language, the same on every machine.</summary>
internal static class Months
{
    private static readonly string[] GregorianArabic =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    private static readonly string[] GregorianEnglish =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] HijriArabic =
        ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"];
    private static readonly string[] HijriEnglish =
        ["Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhul-Qidah", "Dhul-Hijjah"];

    private static readonly string[] GregorianUrdu =
        ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"];
    private static readonly string[] HijriUrdu =
        ["محرم", "صفر", "ربیع الاول", "ربیع الثانی", "جمادی الاول", "جمادی الثانی", "رجب", "شعبان", "رمضان", "شوال", "ذوالقعدہ", "ذوالحجہ"];

    public static string Gregorian(Language language, int month) => Of(language, GregorianArabic, GregorianEnglish, GregorianUrdu)[month - 1];
    public static string Hijri(Language language, int month) => Of(language, HijriArabic, HijriEnglish, HijriUrdu)[month - 1];

    private static string[] Of(Language language, string[] arabic, string[] english, string[] urdu) => language == Language.Urdu ? urdu : language.Pick(arabic, english);
}
