namespace Bot.Recommendations;

/// <summary>A score or effect, exact to a thousandth and computed in integers, so that sums are exact.</summary>
public readonly record struct Thousandths(int Count) : IComparable<Thousandths>
{
    public decimal Value => Count / 1000m;

    public int CompareTo(Thousandths other) => Count.CompareTo(other.Count);

    public static Thousandths operator +(Thousandths left, Thousandths right) => new(left.Count + right.Count);

    public static Thousandths operator -(Thousandths left, Thousandths right) => new(left.Count - right.Count);

    public static bool operator <(Thousandths left, Thousandths right) => left.Count < right.Count;

    public static bool operator >(Thousandths left, Thousandths right) => left.Count > right.Count;

    public static bool operator <=(Thousandths left, Thousandths right) => left.Count <= right.Count;

    public static bool operator >=(Thousandths left, Thousandths right) => left.Count >= right.Count;
}
