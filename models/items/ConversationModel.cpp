// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationModel.h"

#include <QSet>

#include <algorithm>

namespace porch {

namespace {

constexpr std::size_t kPage = 60;
constexpr Micros kSecond = 1'000'000;

bool onItsWay(PendingState state)
{
    return state != PendingState::Refused && state != PendingState::Done;
}

} // namespace

ConversationModel::ConversationModel(ConversationSource &source, QObject *parent)
    : KeyedListModel(parent)
    , m_source(source)
    , m_zone(QTimeZone::systemTimeZone())
    , m_settings(std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()))
{
    m_countdown.setSingleShot(true);
    connect(&m_countdown, &QTimer::timeout, this, &ConversationModel::rebuild);
}

void ConversationModel::setClock(Clock clock)
{
    m_clock = std::move(clock);
    rebuild();
}

void ConversationModel::setMe(const QString &user, const QString &name)
{
    m_me = user;
    m_meName = name;
    rebuild();
}

void ConversationModel::setSettings(std::shared_ptr<const DepartmentSettings> settings)
{
    m_settings = std::move(settings);
    rebuild();
}

void ConversationModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    rebuild();
}

void ConversationModel::open(const QByteArray &tip)
{
    if (m_key == tip)
        return;
    ++m_generation;
    beginResetModel();
    m_key = tip;
    m_tip.reset();
    m_rows.clear();
    m_items.clear();
    m_loading = !tip.isEmpty();
    m_reading = m_again = m_readingOlder = m_hasOlder = false;
    if (m_places)
        m_places->forget();
    endResetModel();
    Q_EMIT tipChanged();
    if (m_loading)
        readNewest();
}

void ConversationModel::refresh()
{
    if (m_key.isEmpty())
        return;
    if (m_reading)
        m_again = true;
    else
        readNewest();
}

void ConversationModel::apply(const Changes &changes)
{
    const bool concerned = changes.bulk || !m_tip ||
                           std::any_of(changes.tips.begin(), changes.tips.end(),
                                       [this](const TipChange &change) { return isAbout(change.tip); });
    if (concerned)
        refresh();
}

bool ConversationModel::isAbout(TipId tip) const
{
    return tip == m_tip->id || std::any_of(m_merged.begin(), m_merged.end(),
                                           [tip](const TipRow &other) { return other.id == tip; });
}

void ConversationModel::setPending(const std::vector<PendingAction> &pending)
{
    std::vector<PendingAction> ours;
    std::copy_if(pending.begin(), pending.end(), std::back_inserter(ours),
                 [this](const PendingAction &action) { return action.tip == m_key; });
    // Kept whole: another conversation may be opened next.
    m_pending = pending;
    const auto before = m_items;
    rebuild();
    if (before != m_items || !ours.empty())
        Q_EMIT tipChanged();
}

std::vector<PendingAction> ConversationModel::unsettled() const
{
    QSet<QByteArray> folded;
    for (const TimelineRow &row : m_rows) {
        if (row.kind != TimelineKind::Resident)
            folded.insert(row.id);
    }
    std::vector<PendingAction> found;
    for (const PendingAction &action : m_pending) {
        if (action.tip == m_key && onItsWay(action.state) && !folded.contains(action.id))
            found.push_back(action);
    }
    return found;
}

std::optional<PendingState> ConversationModel::pendingState(const QByteArray &id) const
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&id](const PendingAction &action) { return action.id == id; });
    return found == m_pending.end() ? std::nullopt : std::optional(found->state);
}

bool ConversationModel::isFolded(const QByteArray &id) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&id](const TimelineRow &row) {
        return row.kind != TimelineKind::Resident && row.id == id;
    });
}

void ConversationModel::readNewest()
{
    m_reading = true;
    const std::size_t asked = std::max(m_rows.size(), kPage) + kPage;
    m_source.read(this, {m_key, std::nullopt, int(asked)},
                  [this, asked, generation = m_generation](Result<ConversationPage> page) {
                      if (generation != m_generation)
                          return;
                      m_reading = false;
                      m_loading = false;
                      if (page) {
                          take(std::move(page).value(), asked);
                      } else {
                          Q_EMIT tipChanged();
                          Q_EMIT readFailed(page.error().what);
                      }
                      if (std::exchange(m_again, false))
                          readNewest();
                  });
}

void ConversationModel::take(ConversationPage page, std::size_t asked)
{
    const bool reachesTheBeginning = page.rows.size() < asked;
    const bool first = m_rows.empty();
    m_tip = std::move(page.tip);
    m_merged = std::move(page.merged);

    // More was asked for than is shown, so that new rows don't push known ones out. What is older than
    // what was shown stays unread, unless it is little.
    auto &rows = page.rows;
    if (first) {
        if (rows.size() > kPage && !reachesTheBeginning)
            rows.erase(rows.begin(), rows.end() - qptrdiff(kPage));
        m_hasOlder = !reachesTheBeginning;
    } else {
        const Micros oldest = m_rows.front().at;
        const bool knewTheBeginning = !m_hasOlder;
        if (!knewTheBeginning) {
            const auto keep = std::find_if(rows.begin(), rows.end(),
                                           [oldest](const TimelineRow &row) { return row.at >= oldest; });
            m_hasOlder = keep != rows.begin() || !reachesTheBeginning;
            rows.erase(rows.begin(), keep);
        } else {
            m_hasOlder = !reachesTheBeginning;
        }
    }
    m_rows = std::move(rows);
    rebuild();
    Q_EMIT tipChanged();
}

void ConversationModel::fetchOlder()
{
    if (!m_hasOlder || m_readingOlder || m_rows.empty())
        return;
    readOlder(true);
}

/// Several items may share one time, and the page's edge may run between them: so the page overlaps what is
/// known by that time, unless it turns out to hold nothing else.
void ConversationModel::readOlder(bool overlapping)
{
    m_readingOlder = true;
    const Micros front = m_rows.front().at;
    m_source.read(this, {m_key, front + (overlapping ? 1 : 0), int(kPage)},
                  [this, overlapping, front, generation = m_generation](Result<ConversationPage> page) {
                      if (generation != m_generation)
                          return;
                      m_readingOlder = false;
                      // The rows were read anew meanwhile and begin elsewhere: this page may not adjoin them.
                      if (m_rows.empty() || m_rows.front().at != front)
                          fetchOlder();
                      else if (page)
                          takeOlder(std::move(page).value(), kPage, overlapping);
                      else
                          Q_EMIT readFailed(page.error().what);
                  });
}

void ConversationModel::takeOlder(ConversationPage page, std::size_t asked, bool overlapping)
{
    QSet<QByteArray> known;
    for (const TimelineRow &row : m_rows)
        known.insert(ConversationItem::keyOf(row));
    const bool reachesTheBeginning = page.rows.size() < asked;
    std::erase_if(page.rows, [&](const TimelineRow &row) {
        return known.contains(ConversationItem::keyOf(row)) || row.at > m_rows.front().at;
    });
    if (page.rows.empty() && !reachesTheBeginning && overlapping) {
        readOlder(false);
        return;
    }
    m_hasOlder = !reachesTheBeginning;
    m_rows.insert(m_rows.begin(), std::make_move_iterator(page.rows.begin()),
                  std::make_move_iterator(page.rows.end()));
    rebuild();
    Q_EMIT olderFetched();
}

void ConversationModel::rebuild()
{
    become(assembled());
    countDown();
    if (m_places)
        m_places->look(m_items);
}

void ConversationModel::setPlaces(PlaceWorker &places)
{
    delete m_places;
    m_places = new ConversationPlaces(places, this);
    connect(m_places, &ConversationPlaces::found, this, [this] {
        rebuild();
        Q_EMIT tipChanged();
    });
    rebuild();
}

std::optional<ConversationModel::PlaceSpot> ConversationModel::nextPlace() const
{
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        const auto &places = m_items[row].places;
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (places[place].next)
                return PlaceSpot{int(row), place};
        }
    }
    return std::nullopt;
}

std::optional<PendingAction> ConversationModel::placing() const
{
    std::optional<PendingAction> found;
    for (const PendingAction &action : unsettled()) {
        if (action.verb == Verb::Place)
            found = action;
    }
    return found;
}

/// Seconds pass without any event: looks again when the next of them has.
void ConversationModel::countDown()
{
    const Micros now = m_clock();
    Micros next = 0;
    for (const PendingAction &action : m_pending) {
        if (action.tip != m_key || action.state != PendingState::Queued || !action.isHeld(now))
            continue;
        const Micros left = (action.hold - now - 1) % kSecond + 1;
        next = next == 0 ? left : std::min(next, left);
    }
    if (next == 0)
        m_countdown.stop();
    else
        m_countdown.start(int(next / 1000) + 1);
}

ConversationWords ConversationModel::words() const
{
    return ConversationWords(m_meName, m_tip ? m_tip->source : QString(), m_zone, m_settings);
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConversationItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.words();
    case Qt::AccessibleTextRole:
        return words().aloud(item);
    default:
        return {};
    }
}

} // namespace porch
