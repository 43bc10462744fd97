// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/pricegridmodel.h"

#include "ui/events/halldesk.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <cmath>

namespace foyer::events {

namespace {

constexpr int firstPriceColumn = 1;
constexpr std::int64_t mostMinor = 1'000'000'000'000;
constexpr int sharePlaces = 6;
constexpr qsizetype longestShown = 24;

// The currency has all of these places, or they are noughts: "10.00" is ten yen. Three of them are none of
// euros: "1.250" may be a thousand and more.
bool isFractionOf(QStringView fraction, int places)
{
    if (fraction.size() > std::max(places, 2))
        return false;
    const QStringView beyond = fraction.mid(std::min(fraction.size(), qsizetype(places)));
    return std::ranges::all_of(beyond, [](QChar digit) { return digit == u'0'; });
}

// Digits with one mark for the fraction, whatever marks group them: "1.250,50", "1,250.50", "1 250".
std::optional<double> numberIn(QString text, const QLocale &locale, int places)
{
    text.remove(u' ').remove(QChar(0xA0)).remove(QChar(0x202F)).remove(u'\'').remove(QChar(0x2019));
    const qsizetype point = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    qsizetype mark = std::max(point, comma);
    const bool hasOneMark = mark >= 0 && (point < 0 || comma < 0);
    const bool isGroup =
        hasOneMark && text.size() - mark == 4 && QString(text[mark]) == locale.groupSeparator();
    if (isGroup || (mark >= 0 && text.count(text[mark]) > 1))
        mark = -1;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isDigit())
            plain.append(text[i]);
        else if (i == mark)
            plain.append(u'.');
        else if (text[i] != u'.' && text[i] != u',')
            return std::nullopt;
    }
    const qsizetype fraction = plain.indexOf(u'.');
    if (fraction >= 0 && !isFractionOf(QStringView(plain).mid(fraction + 1), places))
        return std::nullopt;
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

PriceGridModel::PriceGridModel(SetupModel &setup, const HallDesk &hall, QObject *parent)
    : QAbstractTableModel(parent)
    , m_model(setup)
    , m_hall(hall)
{
    connect(&m_model, &SetupModel::changed, this, &PriceGridModel::refresh);
    connect(&m_hall, &HallDesk::hallChanged, this, &PriceGridModel::refresh);
    refresh();
}

// The cursor of the sheet survives as long as rows and columns are the same.
void PriceGridModel::refresh()
{
    QList<catalog::CategoryId> rows;
    for (const Category &category : setup().categories)
        rows.append(category.id);
    QList<catalog::TicketTypeId> columns;
    for (const TicketType &type : setup().types)
        columns.append(type.id);
    const bool isPhaseGone =
        m_phase && std::ranges::find(setup().phases, *m_phase, &Phase::id) == setup().phases.end();
    if (isPhaseGone)
        m_phase.reset();
    if (rows != m_shownRows || columns != m_shownColumns) {
        beginResetModel();
        m_shownRows = rows;
        m_shownColumns = columns;
        endResetModel();
    } else if (!rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

void PriceGridModel::setPhase(std::optional<catalog::PhaseId> phase)
{
    m_phase = phase;
    refresh();
}

int PriceGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shownRows.size());
}

int PriceGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstPriceColumn + int(m_shownColumns.size()) + 1;
}

bool PriceGridModel::isPriceCell(const QModelIndex &index) const
{
    return index.column() >= firstPriceColumn && index.column() < columnCount() - 1;
}

PricePlace PriceGridModel::placeAt(const QModelIndex &index) const
{
    return {m_shownRows[index.row()], m_shownColumns[index.column() - firstPriceColumn], m_phase};
}

const Price *PriceGridModel::shownAt(const PricePlace &place) const
{
    const Price *own = priceAt(setup(), place);
    return own || !place.phase ? own : priceAt(setup(), {place.category, place.type, std::nullopt});
}

QString PriceGridModel::money(std::int64_t minor, bool withSign) const
{
    const kit::Format format;
    const auto currency = Currency::fromCode(setup().facts.currency);
    if (!currency)
        return QString::number(minor);
    const Money money(minor, *currency);
    return withSign ? format.money(money) : format.amount(money);
}

qint64 PriceGridModel::places(int row) const
{
    return placesOfCategory(setup().categories[std::size_t(row)].key, setup().hall, m_hall.facts());
}

std::optional<std::int64_t> PriceGridModel::soldOut(int row) const
{
    if (m_shownColumns.isEmpty())
        return std::nullopt;
    const Price *first = shownAt({m_shownRows[row], m_shownColumns.front(), m_phase});
    if (!first)
        return std::nullopt;
    return first->minor * places(row);
}

QString PriceGridModel::soldOutWords() const
{
    std::int64_t sum = 0;
    for (int row = 0; row < rowCount(); ++row)
        sum += soldOut(row).value_or(0);
    return money(sum, true);
}

QVariant PriceGridModel::data(const QModelIndex &index, int role) const
{
    const kit::Format format;
    const Category &category = setup().categories[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role == RankRole)
        return index.row();
    if (role == ColourRole)
        return category.color.isEmpty() ? QColor() : QColor(category.color);
    if (role == EditableRole)
        return isPriceCell(index);
    if (index.column() == 0) {
        if (role == DetailRole)
            return places(index.row()) > 0 ? tr("%1 places").arg(format.count(places(index.row())))
                                           : QString();
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? category.name : QVariant();
    }
    if (!isPriceCell(index)) {
        const std::optional<std::int64_t> sum = soldOut(index.row());
        return role == Qt::DisplayRole && sum ? money(*sum, true) : QVariant();
    }
    const Price *price = shownAt(placeAt(index));
    if (role == InheritedRole)
        return price && price->at != placeAt(index);
    if (role == Qt::AccessibleTextRole)
        return price ? money(price->minor, true) : tr("no price");
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return price ? money(price->minor, false) : QString();
    return {};
}

QVariant PriceGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Vertical)
        return setup().categories[std::size_t(section)].name;
    if (section == 0)
        return tr("Category");
    if (section == columnCount() - 1)
        return m_shownColumns.isEmpty()
                   ? tr("If sold out")
                   : tr("If sold out") + QLatin1Char('\n') + tr("all %1").arg(setup().types.front().name);
    return setup().types[std::size_t(section - firstPriceColumn)].name + QLatin1Char('\n')
           + setup().facts.currency;
}

Qt::ItemFlags PriceGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isPriceCell(index) && !setup().isOver() ? usual | Qt::ItemIsEditable : usual;
}

std::optional<std::int64_t> PriceGridModel::firstPrice(int row) const
{
    const Price *first =
        m_shownColumns.isEmpty() ? nullptr : shownAt({m_shownRows[row], m_shownColumns.front(), m_phase});
    return first ? std::optional(first->minor) : std::nullopt;
}

std::optional<std::int64_t> PriceGridModel::amountIn(const QString &text, int row) const
{
    return amountOf(text, firstPrice(row));
}

// `whole` is what a share is a share of.
std::optional<std::int64_t> PriceGridModel::amountOf(const QString &text,
                                                     std::optional<std::int64_t> whole) const
{
    const auto currency = Currency::fromCode(setup().facts.currency);
    const int places = currency ? currency->exponent() : 2;
    QString bare = text.trimmed();
    bare.remove(setup().facts.currency, Qt::CaseInsensitive).remove(u'€').remove(u'$').remove(u'£');
    const bool isShare = bare.endsWith(u'%');
    if (isShare)
        bare.chop(1);
    const std::optional<double> number =
        numberIn(bare, kit::Format().locale(), isShare ? sharePlaces : places);
    if (!number || (isShare && !whole))
        return std::nullopt;
    const double minor = isShare ? double(*whole) * *number / 100 : *number * std::pow(10.0, places);
    return minor <= double(mostMinor) ? std::optional<std::int64_t>(std::llround(minor)) : std::nullopt;
}

bool PriceGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !isPriceCell(index))
        return false;
    const QString text = value.toString();
    const PricePlace place = placeAt(index);
    if (text.trimmed().isEmpty()) {
        m_model.edit([&](Setup &edited) { setPrice(edited, place, std::nullopt); });
        Q_EMIT written();
        return true;
    }
    const std::optional<std::int64_t> amount = amountIn(text, index.row());
    if (!amount) {
        Q_EMIT notAnAmount(text);
        return false;
    }
    const Price *shown = shownAt(place);
    const bool isUntouched = shown && shown->at != place && shown->minor == *amount;
    if (!isUntouched)
        m_model.edit([&](Setup &edited) { setPrice(edited, place, amount); });
    Q_EMIT written();
    return true;
}

// Half a block would be neither the old prices nor the new ones.
PastedBlock PriceGridModel::paste(const QModelIndex &corner, const QString &text)
{
    QString block = text;
    block.remove(u'\r');
    while (block.endsWith(u'\n'))
        block.chop(1);
    std::vector<std::pair<PricePlace, std::int64_t>> found;
    PastedBlock result;
    const QStringList lines = block.split(u'\n');
    for (int row = 0; row < lines.size(); ++row) {
        const QStringList cells = lines[row].split(u'\t');
        std::optional<std::int64_t> whole =
            corner.row() + row < rowCount() ? firstPrice(corner.row() + row) : std::nullopt;
        for (int column = 0; column < cells.size(); ++column) {
            if (cells[column].trimmed().isEmpty())
                continue;
            const QModelIndex at = index(corner.row() + row, corner.column() + column);
            const bool isCell = at.isValid() && isPriceCell(at);
            const auto amount = isCell ? amountOf(cells[column], whole) : std::nullopt;
            if (amount && at.column() == firstPriceColumn)
                whole = amount; // shares in this row are of what is pasted with them
            if (amount)
                found.emplace_back(placeAt(at), *amount);
            else
                result.unread.append(cellWords(cells[column].trimmed(), isCell ? at : QModelIndex()));
        }
    }
    if (!result.unread.isEmpty()) {
        Q_EMIT notPasted(result.unread);
        return result;
    }
    m_model.edit([&](Setup &edited) {
        for (const auto &[place, amount] : found)
            setPrice(edited, place, amount);
    });
    Q_EMIT written();
    result.written = int(found.size());
    return result;
}

QString PriceGridModel::cellWords(const QString &text, const QModelIndex &at) const
{
    const QString shown = text.size() > longestShown ? text.left(longestShown) + u'…' : text;
    if (!at.isValid())
        return tr("“%1” outside the sheet").arg(shown);
    return tr("“%1” at %2, %3")
        .arg(shown, setup().categories[std::size_t(at.row())].name,
             setup().types[std::size_t(at.column() - firstPriceColumn)].name);
}

QString PriceGridModel::copied(const QModelIndexList &cells) const
{
    if (cells.isEmpty())
        return {};
    int top = cells.front().row(), bottom = top, left = cells.front().column(), right = left;
    for (const QModelIndex &cell : cells) {
        top = std::min(top, cell.row());
        bottom = std::max(bottom, cell.row());
        left = std::min(left, cell.column());
        right = std::max(right, cell.column());
    }
    QStringList lines;
    for (int row = top; row <= bottom; ++row) {
        QStringList line;
        for (int column = left; column <= right; ++column)
            line.append(cells.contains(index(row, column)) ? index(row, column).data().toString()
                                                           : QString());
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n');
}

void PriceGridModel::clear(const QModelIndexList &cells)
{
    m_model.edit([&](Setup &edited) {
        for (const QModelIndex &cell : cells) {
            if (isPriceCell(cell))
                setPrice(edited, placeAt(cell), std::nullopt);
        }
    });
}

} // namespace foyer::events
