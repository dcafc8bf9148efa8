// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/BoardTipsDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipTable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr QSize kSize(840, 600);

} // namespace

BoardTipsDialog::BoardTipsDialog(SlotSource &source, Clock clock, const TipWords &words, const QString &title,
                                 QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_model(source, std::move(clock))
    , m_count(new Label(tr("counting…"), Type::Secondary, &Tokens::text2, Label::Fit::Elide, this))
    , m_table(new TipTable(m_model, words, this))
    , m_assign(new kit::KeyButton(tr("Assign…"), QStringLiteral("S"), this))
    , m_open(new kit::KeyButton(tr("Open", "a tip"), kit::keyText(QKeySequence(Qt::Key_Return)), this))
{
    setWindowTitle(title);
    m_model.setDescribe(
        [words](const TipItem &item, TipTableModel::Column column) { return words.spoken(item, column); });
    m_table->setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(24), 0, scaled(24), 0);
    head->setSpacing(scaled(8));
    auto *name = new Label(title, Type::Title, &Tokens::text, Label::Fit::Elide, this);
    head->addWidget(name);
    head->addWidget(m_count, 1);
    auto *close = new kit::KeyButton(tr("Close"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    close->setFlat(true);
    close->setAutoDefault(false);
    m_assign->setAutoDefault(false);
    m_open->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(24), 0, scaled(24), 0);
    foot->setSpacing(scaled(8));
    foot->addWidget(m_assign);
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_open);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, scaled(20), 0, scaled(16));
    all->setSpacing(scaled(12));
    all->addLayout(head);
    all->addWidget(m_table, 1);
    all->addLayout(foot);
    resize(scaled(kSize.width()), scaled(kSize.height()));

    auto *give = new QAction(tr("Assign…"), this);
    give->setShortcut(Qt::Key_S);
    addAction(give);
    connect(give, &QAction::triggered, this, &BoardTipsDialog::chooseUser);
    connect(m_assign, &QAbstractButton::clicked, this, &BoardTipsDialog::chooseUser);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_open, &QAbstractButton::clicked, this, [this] { openTip(m_table->currentIndex().row()); });
    connect(m_table, &TipTable::rowOpened, this, &BoardTipsDialog::openTip);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BoardTipsDialog::refresh);
    connect(m_table, &TipTable::markedChanged, this, &BoardTipsDialog::refresh);
    connect(m_table, &TipTable::unmarkWanted, this,
            [this] { m_table->select(m_table->currentTip(), false); });
    connect(&m_model, &TipSetModel::failed, this, &BoardTipsDialog::setProblem);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        const int row = m_table->currentIndex().row();
        if (m_unreadable.isEmpty() || row < 0 || !m_model.item(row).loaded)
            return;
        m_unreadable.clear();
        refresh();
    });
    m_table->setFocus();
    refresh();
}

/// The table goes before the model that it shows.
BoardTipsDialog::~BoardTipsDialog()
{
    delete m_table;
}

void BoardTipsDialog::setUsers(const QString &me, const std::vector<UserRow> &users)
{
    m_me = me;
    m_users = users;
    m_model.setUser(me);
    refresh();
}

void BoardTipsDialog::setTips(const BoardTips &tips)
{
    m_known = true;
    m_unreadable.clear();
    m_complete = tips.complete;
    m_model.setTips(tips.tips);
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->select(m_model.tipAt(0), false);
    refresh();
}

void BoardTipsDialog::setProblem(const QString &problem)
{
    //: why
    m_unreadable = tr("The tips can't be read now: %1").arg(problem);
    refresh();
}

void BoardTipsDialog::refresh()
{
    const int count = m_model.rowCount();
    if (!m_notGiven.isEmpty())
        m_count->setText(m_notGiven);
    else if (!m_unreadable.isEmpty())
        m_count->setText(m_unreadable);
    else if (m_giving)
        m_count->setText(tr("reading %Ln tip(s)…", nullptr, int(m_table->markedRows().size())));
    else if (m_known)
        m_count->setText(count == 0   ? tr("none any more")
                         : m_complete ? tr("%Ln tip(s)", nullptr, count)
                                      : tr("the first %Ln", "tips of many", count));
    const bool chosen = m_table->currentIndex().isValid();
    m_open->setEnabled(chosen);
    m_assign->setEnabled(chosen && !m_users.empty() && !m_giving);
}

void BoardTipsDialog::openTip(int row)
{
    const TipItem item = row >= 0 && row < m_model.rowCount() ? m_model.item(row) : TipItem();
    if (!item.loaded)
        return;
    Q_EMIT tipOpenRequested(item.row.key);
    accept();
}

void BoardTipsDialog::chooseUser()
{
    if (!m_assign->isEnabled())
        return;
    auto *menu = new QMenu(tr("Assign to"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const UserRow &user : m_users) {
        connect(menu->addAction(user.user == m_me ? tr("%1 (you)").arg(user.name) : user.name),
                &QAction::triggered, this, [this, to = user.user] { assign(to); });
    }
    menu->popup(m_assign->mapToGlobal(QPoint(0, m_assign->height())));
}

/// All that are marked, also those that nobody has scrolled to: their rows are read first.
void BoardTipsDialog::assign(const QString &user)
{
    std::vector<TipId> tips;
    std::vector<TipId> unread;
    m_notGiven.clear();
    QHash<TipId, QByteArray> keys;
    const std::vector<int> rows = m_table->markedRows();
    for (const int row : rows) {
        const TipId tip = m_model.tipAt(row);
        const TipItem item = m_model.item(row);
        tips.push_back(tip);
        if (item.loaded)
            keys.insert(tip, item.row.key);
        else
            unread.push_back(tip);
    }
    if (unread.empty()) {
        give(tips, keys, user);
        return;
    }
    m_giving = true;
    refresh();
    m_source.readRows(this, unread, [this, tips, keys, user](const Result<std::vector<TipRow>> &read) {
        m_giving = false;
        if (!read) {
            //: why
            m_notGiven = tr("Nothing was assigned, as the tips can't be read: %1").arg(read.error().what);
            m_result.reset(); // it stays open to tell
            refresh();
            return;
        }
        QHash<TipId, QByteArray> all = keys;
        for (const TipRow &row : read.value())
            all.insert(row.id, row.key);
        give(tips, all, user);
        if (m_result && m_notGiven.isEmpty())
            QDialog::done(*m_result);
        m_result.reset();
    });
}

void BoardTipsDialog::give(const std::vector<TipId> &tips, const QHash<TipId, QByteArray> &keys,
                           const QString &user)
{
    int lost = 0; // the cache was made anew, and does not know them yet
    for (const TipId tip : tips) {
        const QByteArray key = keys.value(tip);
        if (key.isEmpty()) {
            ++lost;
            continue;
        }
        Command command;
        command.id = newEventId();
        command.verb = Verb::Assign;
        command.body.tip = key;
        command.body.assignee = user;
        Q_EMIT commandRequested(command);
    }
    if (lost > 0)
        m_notGiven = tr("%Ln tip(s) can't be found any more and was/were not assigned", nullptr, lost);
    refresh();
}

void BoardTipsDialog::done(int result)
{
    if (m_giving)
        m_result = result;
    else
        QDialog::done(result);
}

} // namespace porch
