namespace Bot.Knowledge.Search;

/// <summary>One term's entries while the index is built, in ascending order.</summary>
internal sealed class PostingList
{
    private int[] _entries = new int[2];
    private ushort[] _titles = new ushort[2];
    private ushort[] _texts = new ushort[2];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Entries => _entries.AsSpan(0, Count);

    public ushort InTitle(int at) => _titles[at];

    public ushort InText(int at) => _texts[at];

    public void Add(int entry, bool title)
    {
        if (Count == 0 || _entries[Count - 1] != entry)
        {
            Grow();
            _entries[Count++] = entry;
        }

        var counts = title ? _titles : _texts;
        counts[Count - 1] += counts[Count - 1] < ushort.MaxValue ? (ushort)1 : (ushort)0;
    }

    private void Grow()
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            Array.Resize(ref _titles, Count * 2);
            Array.Resize(ref _texts, Count * 2);
        }
    }
}
