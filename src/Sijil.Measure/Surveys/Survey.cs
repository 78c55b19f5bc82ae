using System.ComponentModel.DataAnnotations;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Surveys;

/// <summary>What is asked of customers after their transactions, as its file says: the questions, which transactions are drawn, and how it was counted in each year.</summary>
/// <param name="Seed">By it the sample is drawn: the same seed draws the same transactions for whoever checks.</param>
/// <param name="Share">Of one: how many of all are drawn.</param>
/// <param name="Minimum">No result is shown of fewer answers.</param>
/// <param name="Methods">How it was asked and counted, from the earliest to the present way; results of two ways are not compared.</param>
internal sealed record Survey(string Id, Bilingual Name, Bilingual Note, [CodeOf("entities")] string Owner, int Version, string Seed, decimal Share, int Minimum,
    IReadOnlyList<SurveyQuestion> Questions, IReadOnlyList<MethodChange> Methods)
{
    public const string Register = "surveys";

    /// <summary>A transaction is drawn or not by the seed and its number alone; nobody chooses.</summary>
    public bool Draws(string transaction)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in Seed) hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ '/') * 1099511628211UL;
            foreach (var letter in transaction) hash = (hash ^ letter) * 1099511628211UL;
            hash ^= hash >> 32;
            hash *= 0xD6E8FEB86659FD93UL;
            hash ^= hash >> 32;
            return hash / (decimal)ulong.MaxValue < Share;
        }
    }

    public SurveyQuestion? Find(string question) => Questions.FirstOrDefault(one => one.Id == question);
}

/// <param name="Scale">Three faces (1 to 3) or five points (1 to 5); the greatest is the best.</param>
/// <param name="Favourable">The least answer that counts as favourable.</param>
internal sealed record SurveyQuestion(string Id, [AllowedValues("faces3", "points5")] string Scale, int Favourable, Bilingual Text)
{
    public int Best => Scale is "faces3" ? 3 : 5;
}
