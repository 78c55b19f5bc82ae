using System.Numerics;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class NumberTests
{
    [Fact]
    public void Decimals_and_wide_numbers_agree_where_both_are_exact()
    {
        var random = new Random(34);
        for (var turn = 0; turn < 20_000; turn++)
        {
            var (left, right) = (FeelValue.Of(Some(random)), FeelValue.Of(Some(random)));
            var (wideLeft, wideRight) = (WideNumber.Of(left), WideNumber.Of(right));
            Assert.Equal(FeelArithmetic.Add(left, right), WideNumber.Add(wideLeft, wideRight)!.ToValue());
            Assert.Equal(FeelArithmetic.Multiply(left, right), WideNumber.Multiply(wideLeft, wideRight)!.ToValue());
            Assert.Equal(Math.Sign(FeelArithmetic.Compare(left, right)), Math.Sign(wideLeft.CompareTo(wideRight)));
            if (right.Raw != 0) Assert.Equal(FeelArithmetic.Divide(left, right), WideNumber.Divide(wideLeft, wideRight)!.ToValue());
        }
    }

    [Fact]
    public void A_number_is_rounded_half_to_even_at_its_thirty_fourth_digit()
    {
        Assert.Equal("1000000000000000000000000000000002", Digits(BigInteger.Pow(10, 34) + 15));
        Assert.Equal("1000000000000000000000000000000002", Digits(BigInteger.Pow(10, 34) + 25));
        Assert.Equal("1", Digits(BigInteger.Pow(10, 34) + 5));
        Assert.Equal("1", Digits(BigInteger.Pow(10, 35) - 1));
    }

    [Fact]
    public void A_written_number_reads_back_as_itself()
    {
        var random = new Random(6144);
        for (var turn = 0; turn < 5_000; turn++)
        {
            var digits = new BigInteger(random.NextInt64()) * random.NextInt64() * (random.Next(2) == 0 ? -1 : 1);
            var value = WideNumber.Of(digits, random.Next(-80, 80))!.ToValue();
            var text = value.ToString();
            Assert.Equal(value, FeelExpression.Parse(text).Expression!.Evaluate(FeelContext.Empty));
        }
    }

    [Fact]
    public void Beyond_its_exponents_a_number_is_nothing_and_below_them_nought()
    {
        Assert.Null(WideNumber.Of(1, 6145));
        Assert.NotNull(WideNumber.Of(1, 6144));
        Assert.True(WideNumber.Of(1, -7000)!.Digits.IsZero);
    }

    private static string Digits(BigInteger digits) => WideNumber.Of(digits, 0)!.Digits.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Some(Random random)
    {
        var size = random.Next(4) switch { 0 => 10, 1 => 1_000, 2 => 1_000_000, _ => int.MaxValue };
        return decimal.Round((decimal)random.Next(-size, size) / (random.Next(3) == 0 ? 1 : random.Next(1, 1000)), random.Next(8));
    }
}
