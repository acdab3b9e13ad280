namespace Bot.Language.Measures;

/// <summary>Numbers put together from words and digits: "three hundred and twenty-one", "4 thousand 3 hundred", "fifteen hundred".</summary>
internal struct CompoundNumber
{
    private readonly MeasureText _text;
    private readonly int _limit;
    private decimal _total;
    private decimal? _current;
    private decimal _lastScale;
    private decimal _dozen;
    private NumberWordKind _tail;

    private CompoundNumber(MeasureText text, int start, int limit)
    {
        (_text, _limit, End) = (text, limit, start);
        _lastScale = NumberReading.Largest;
    }

    private int End { get; set; }

    private readonly decimal Value => _total + (_current ?? 0);

    private readonly bool IsEmpty => _tail == NumberWordKind.None;

    /// <summary>The longest number from <paramref name="start"/>, not beyond <paramref name="limit"/>; null when there is none.</summary>
    public static NumberReading? At(MeasureText text, int start, int limit = int.MaxValue)
    {
        var number = new CompoundNumber(text, start, limit);
        number.TakeArticle();
        while (number.End < limit && number.TakeNext())
        {
        }

        if (number.IsEmpty)
        {
            return null;
        }

        var scale = number._tail switch
        {
            NumberWordKind.Scale => number._lastScale,
            NumberWordKind.Hundred => 100,
            NumberWordKind.Dozen => number._dozen,
            _ => 1,
        };
        return new NumberReading(number.Value, number.End, number.Value / scale);
    }

    // "a hundred", "a dozen", "a couple of thousand".
    private void TakeArticle()
    {
        if (_text[End].Text is "a" or "an" && (NumberWords.Of(_text[End + 1].Text).IsMultiplier || _text.Is(End + 1, "couple")))
        {
            End++;
        }

        if (_text.Is(End, "couple"))
        {
            (_current, _tail) = (2, NumberWordKind.Couple);
            End += _text.Is(End + 1, "of") || _text.Is(End + 1, "o") ? 2 : 1;
        }
    }

    private bool TakeNext()
    {
        var at = End;
        if (!IsEmpty && _text.Is(at, "-") && _tail == NumberWordKind.Tens && NumberWords.Of(_text[at + 1].Text).Kind == NumberWordKind.Unit)
        {
            at++;
        }
        else if (_tail is NumberWordKind.Hundred or NumberWordKind.Scale && _text.Is(at, "and") && !_text.IsGlued(at))
        {
            return at + 1 < _limit && !LeadsToMultiplier(at + 1) && TakeElement(at + 1, joined: true);
        }

        return TakeElement(at, joined: false);
    }

    // "3 hundred and 2 hundred" are two numbers.
    private readonly bool LeadsToMultiplier(int at) =>
        _tail == NumberWordKind.Hundred && NumberWords.Of(_text[at + 1].Text).Kind is NumberWordKind.Hundred;

    private bool TakeElement(int at, bool joined)
    {
        if (_text.IsNumber(at))
        {
            return TakeDigits(at, joined);
        }

        var word = NumberWords.Of(_text[at].Text);
        switch (word.Kind)
        {
            case NumberWordKind.Zero when IsEmpty:
                return Take(at, word.Kind, 0);
            case NumberWordKind.Unit when _current is null || _tail is NumberWordKind.Tens or NumberWordKind.Hundred:
            case NumberWordKind.Teen or NumberWordKind.Tens when _current is null || _tail is NumberWordKind.Hundred:
                return Take(at, word.Kind, (_current ?? 0) + word.Value);
            case NumberWordKind.Hundred when MayMultiply(at) && _current is null or < 100 || (IsDigits && _current < NumberReading.Largest):
                return Take(at, word.Kind, (_current ?? 1) * 100);
            case NumberWordKind.Dozen when MayMultiply(at):
                return TakeDozen(at, word.Value);
            case NumberWordKind.Scale when MayMultiply(at) && Value < NumberReading.Largest / word.Value:
                return TakeScale(at, word.Value);
            default:
                return false;
        }
    }

    // "three hundred and two dozen" are 324, "200 dozen" and "two hundred dozen" 2,400.
    private bool TakeDozen(int at, decimal dozen)
    {
        var (count, rest) = (Value == 0 ? 1 : Value, (_current ?? 0) % 100);
        var isOnTop = _tail is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Tens && count != rest && rest > 0;
        _dozen = isOnTop ? 1 : dozen;
        (_total, _current) = (0, isOnTop ? count - rest + (rest * dozen) : count * dozen);
        (_tail, End) = (NumberWordKind.Dozen, at + 1);
        return true;
    }

    private readonly bool IsDigits => _tail == NumberWordKind.OrdinalUnit;

    // "thousands of units", "few hundred" name no number.
    private readonly bool MayMultiply(int at)
    {
        if (!IsEmpty)
        {
            return _tail is not NumberWordKind.Dozen and not NumberWordKind.Zero;
        }

        var isPlural = _text[at].Text.EndsWith('s') && _text[at].Text.Length > 3;
        return !isPlural && _text[at].Text.Length > 3 && _text[at - 1].Text is not ("few" or "several" or "many" or "some" or "per")
            && !_text.Is(at + 1, "of");
    }

    private bool TakeDigits(int at, bool joined)
    {
        var value = DigitGroups.Read(_text[at].Text);
        var next = NumberWords.Of(_text[at + 1].Text).Kind;
        if (value is not { } digits)
        {
            return false;
        }

        var fits = IsEmpty
            || (joined && digits > 0 && digits < Magnitude && UnitTable.TimeAt(_text, at + 1, out _) is null)
            || (_tail == NumberWordKind.Scale && next == NumberWordKind.Hundred && digits * 100 < _lastScale);
        return fits && Take(at, NumberWordKind.OrdinalUnit, (_current ?? 0) + digits);
    }

    private readonly decimal Magnitude => _tail == NumberWordKind.Hundred ? 100 : _lastScale;

    private bool Take(int at, NumberWordKind kind, decimal current)
    {
        if (_total > 0 && _current is null && current >= _lastScale)
        {
            return false;
        }

        (_current, _tail, End) = (current, kind, at + 1);
        return true;
    }

    // "three lakh crore": a greater multiplier takes all before it.
    private bool TakeScale(int at, decimal scale)
    {
        if (scale > _lastScale || (_current is null && _total > 0))
        {
            _total = Value * scale;
        }
        else if (scale == _lastScale && _total > 0)
        {
            return false;
        }
        else
        {
            _total += (_current ?? 1) * scale;
        }

        (_current, _lastScale, _tail, End) = (null, scale, NumberWordKind.Scale, at + 1);
        return true;
    }
}
