namespace Sijil.Sandbox.Residents;

/// <summary>Settles one household into the population: somebody alone, a couple, or a family.</summary>
internal readonly struct Household(Resident[] people, int first, DateOnly today)
{
    private const double Alone = 0.42;
    private const double Childless = 0.3;

    /// <returns>How many people moved in.</returns>
    public int Settle(ref Chance chance)
    {
        var room = people.Length - first;
        var nation = (byte)Nationality.Pick(ref chance);
        var isCitizen = Nationality.All[nation].IsCitizen;
        var income = (byte)Math.Clamp((int)(chance.LogNormal(isCitizen ? 5 : 3, 12)), 0, 9);
        if (room < 2 || chance.Is(isCitizen ? 0.1 : Alone))
        {
            people[first] = Adult(first, nation, income, chance.Is(0.28), chance.Between(21, 58), ref chance);
            return 1;
        }
        var age = chance.Between(24, 56);
        var children = chance.Is(Childless) ? 0 : Math.Min(room - 2, chance.Between(1, isCitizen ? 5 : 3));
        var father = Adult(first, nation, income, isFemale: false, age + chance.Between(0, 6), ref chance);
        var mother = Adult(first + 1, nation, income, isFemale: true, age, ref chance);
        people[first] = father with { Spouse = first + 1, FirstChild = first + 2, Children = (byte)children };
        people[first + 1] = mother with { Spouse = first, FirstChild = first + 2, Children = (byte)children };
        for (var child = 0; child < children; child++)
            people[first + 2 + child] = Child(first + 2 + child, people[first], Math.Max(0, Math.Min(19, age - 22) - 2 * child), ref chance);
        return 2 + children;
    }

    private Resident Adult(int index, byte nation, byte income, bool isFemale, int age, ref Chance chance)
    {
        var names = Nationality.All[nation].Names;
        var name = chance.Pick(isFemale ? names.Women : names.Men);
        if (ReferenceEquals(names, NamePool.Arab)) name += chance.Pick(names.Men);    // the father's name stands between
        return new()
        {
            Index = index, NationalityIndex = nation, IsFemale = isFemale, Name = name + chance.Pick(names.Families), Born = BirthDay(age, ref chance),
            Household = first, Spouse = -1, Mother = -1, Father = -1, FirstChild = -1, Income = income,
        };
    }

    private Resident Child(int index, Resident father, int oldest, ref Chance chance)
    {
        var names = father.Nationality.Names;
        var isFemale = chance.Is(0.49);
        var given = chance.Pick(isFemale ? names.Women : names.Men);
        return new()
        {
            Index = index, NationalityIndex = father.NationalityIndex, IsFemale = isFemale, Name = given + Inherited(father, names), Born = BirthDay(oldest, ref chance),
            Household = first, Spouse = -1, Mother = first + 1, Father = first, FirstChild = -1, Income = father.Income,
        };
    }

    /// <summary>Arabic names carry the father's own name and the family's; others the family's.</summary>
    private static PersonName Inherited(Resident father, NamePool names)
    {
        var (ar, en) = (father.Name.Ar.Split(' '), father.Name.En.Split(' '));
        if (ReferenceEquals(names, NamePool.Arab)) return new($"{ar[0]} {ar[^1]}", $"{en[0]} {en[^1]}");
        return new(string.Join(' ', ar[1..]), string.Join(' ', en[1..]));
    }

    private DateOnly BirthDay(int age, ref Chance chance) => today.AddYears(-age).AddDays(-chance.Next(365) - 1);
}
