using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Sandbox.Residents;

namespace Sijil.Sandbox.Months;

/// <summary>What people write into free fields: names that a form accepts, and a plain sentence elsewhere.</summary>
internal sealed class Words(Nationality nation, bool isGirl, DateTimeOffset now, int named = 0)
{
    private static readonly PersonName[] Trades = PersonName.List(
        "مخبز Bakery, متجر Store, مطعم Restaurant, مقهى Cafe, صيدلية Pharmacy, عيادة Clinic, مكتبة Bookshop, ورشة Workshop, معرض Gallery, مؤسسة Trading, بقالة Grocery, استوديو Studio, مركز Centre, حضانة Nursery, دار House, بيت Home, حديقة Garden, سوق Market");

    private static readonly PersonName[] Things = PersonName.List(
        "النخيل Palm, اللؤلؤ Pearl, الواحة Oasis, الشراع Sail, الغاف Ghaf, الصقر Falcon, المها Oryx, الساحل Coast, القمر Moon, الفجر Dawn, الندى Dew, السدرة Sidra, العنبر Amber, المرجان Coral, الياسمين Jasmine, الريحان Basil, الكثبان Dunes, النسيم Breeze, المنارة Beacon, الجسر Bridge, الميناء Harbour, الورد Rose, الزيتون Olive, السحاب Cloud");

    private static readonly PersonName[] Kinds = PersonName.List(
        "الأزرق Blue, الأخضر Green, الذهبي Golden, الجديد New, الأول First, الكبير Grand, الصغير Little, الهادئ Quiet, المشرق Bright, العتيق Old, البعيد Far, الرفيع Fine, السعيد Happy, الطيب Good, المتميز Select, الحديث Modern, الأصيل Noble, الدافئ Warm");

    public JsonNode Of(string field, ref Chance chance) => field switch
    {
        "child.name.ar" => Child(ref chance).Ar,
        "child.name.en" => Child(ref chance).En,
        "business.name.ar" => Business(ref chance) is var name ? $"{name.Trade.Ar} {name.Thing.Ar} {name.Kind.Ar} {name.Number}" : "",
        "business.name.en" => Business(ref chance) is var name ? $"{name.Kind.En} {name.Thing.En} {name.Trade.En} {name.Number}" : "",
        "refusal.text" => "لم تُستكمل الشروط المبيَّنة في بطاقة الخدمة.",
        "review.question" => "يرجى توضيح الغرض من الطلب.",
        "review.answer" => "الغرض كما هو مبيَّن في الطلب.",
        "proof.reference" => FormattableString.Invariant($"REF-{chance.Next(1_000_000):D6}"),
        _ => "تمت مراجعة الطلب واستكمال ما يلزم.",
    };

    public string Date(int days) => now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private PersonName? child;

    private PersonName Child(ref Chance chance) => child ??= chance.Pick(isGirl ? nation.Names.Women : nation.Names.Men);

    private (PersonName Trade, PersonName Thing, PersonName Kind, int Number)? business;

    /// <summary>Both languages say the same name.</summary>
    private (PersonName Trade, PersonName Thing, PersonName Kind, int Number) Business(ref Chance chance) =>
        business ??= (chance.Pick(Trades), chance.Pick(Things), chance.Pick(Kinds), named + chance.Between(1, 99));
}
