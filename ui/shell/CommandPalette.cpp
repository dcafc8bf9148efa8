// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandPalette.h"

#include "ui/kit/GlyphLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/shell/PaletteDelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kWidth = 640;
constexpr int kTop = 72;
constexpr int kSearch = 52;
constexpr int kFoot = 36;
constexpr int kMostRows = 408;

/// Ground and line of the palette's foot.
class Foot : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = kit::tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.window);
        painter.drawRoundedRect(rect().adjusted(0, -8, 0, 0), 5, 5);
        painter.fillRect(QRect(0, 0, width(), 1), t.line);
    }
};

} // namespace

QStringList keyCaps(const QKeySequence &keys)
{
    QStringList caps;
    for (int chord = 0; chord < keys.count(); ++chord) {
        const QKeyCombination combination = keys[uint(chord)];
        const auto modifiers = combination.keyboardModifiers();
        const auto named = [&](Qt::KeyboardModifier modifier) {
            if (modifiers.testFlag(modifier))
                caps << QKeySequence(int(modifier)).toString(QKeySequence::NativeText).remove(u'+');
        };
        named(Qt::ControlModifier);
        named(Qt::AltModifier);
        named(Qt::ShiftModifier);
        named(Qt::MetaModifier);
        caps << kit::keyText(QKeySequence(combination.key()));
    }
    return caps;
}

std::vector<ActionEntry> actionEntries(const std::vector<ListedAction> &actions)
{
    std::vector<ActionEntry> entries;
    for (std::size_t number = 0; number < actions.size(); ++number) {
        const QAction *action = actions[number].action;
        if (!action)
            continue;
        ActionEntry entry;
        entry.number = int(number);
        entry.category = actions[number].category;
        entry.text = action->text();
        entry.hint = action->statusTip();
        entry.keys = keyCaps(action->shortcut());
        entry.enabled = action->isEnabled();
        entries.push_back(std::move(entry));
    }
    return entries;
}

CommandPalette::CommandPalette(std::vector<ListedAction> actions, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_actions(std::move(actions))
    , m_edit(new QLineEdit(this))
    , m_count(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Whole, this))
    , m_list(new QListView(this))
{
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_TranslucentBackground);
    m_edit->setFrame(false);
    QFont typed = kit::font(Type::Title);
    typed.setWeight(QFont::Normal);
    m_edit->setFont(typed);
    m_edit->setAccessibleName(tr("What to do"));
    m_edit->setPlaceholderText(tr("What to do"));
    m_edit->installEventFilter(this);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(
        [this](int number) {
            const QAction *action = actionOf(number);
            return action ? action->icon() : QIcon();
        },
        m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Actions"));

    auto *search = new QHBoxLayout;
    search->setContentsMargins(scaled(16), 0, scaled(16), 0);
    search->setSpacing(scaled(10));
    search->addWidget(new kit::GlyphLabel(kit::Glyph::Prompt, &Tokens::text, this));
    search->addWidget(m_edit, 1);
    search->addWidget(m_count);
    auto *top = new QWidget(this);
    top->setLayout(search);
    top->setFixedHeight(scaled(kSearch) - 1);

    auto *foot = new Foot(this);
    foot->setFixedHeight(scaled(kFoot));
    auto *hints = new QHBoxLayout(foot);
    hints->setContentsMargins(scaled(16), 0, scaled(16), 0);
    hints->setSpacing(scaled(6));
    const auto hint = [&](const QStringList &keys, const QString &words) {
        for (const QString &key : keys)
            hints->addWidget(new kit::KeyCap(key, foot));
        hints->addWidget(new Label(words, Type::Secondary, &Tokens::text2, Label::Fit::Whole, foot));
        hints->addSpacing(scaled(10));
    };
    hint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"));
    hint({QStringLiteral("↵")}, tr("do it"));
    hint({tr("Esc", "the key")}, tr("close"));
    hints->addStretch(1);
    hints->addWidget(
        new Label(tr("Grey ones say why not"), Type::Secondary, &Tokens::text2, Label::Fit::Elide, foot));

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(top);
    all->addWidget(new kit::Rule(Qt::Horizontal, this));
    all->addWidget(m_list, 1);
    all->addWidget(foot);

    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_model.setEntries(actionEntries(m_actions));
    filter();
    m_edit->setFocus();
}

QAction *CommandPalette::actionOf(int number) const
{
    return number >= 0 && std::size_t(number) < m_actions.size()
               ? m_actions[std::size_t(number)].action.data()
               : nullptr;
}

void CommandPalette::setTyped(const QString &typed)
{
    m_edit->setText(typed);
}

QRect CommandPalette::placeIn(const QSize &window) const
{
    const int wide = std::min(scaled(kWidth), window.width() - scaled(32));
    int rows = 0;
    QStyleOptionViewItem option;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows += m_list->itemDelegate()->sizeHint(option, m_model.index(row)).height();
    const int top = std::min(scaled(kTop), window.height() / 10);
    rows = std::clamp(rows, scaled(36),
                      std::max(scaled(72), std::min(scaled(kMostRows),
                                                    window.height() - 2 * top - scaled(kSearch + kFoot))));
    return {(window.width() - wide) / 2, top, wide, scaled(kSearch + kFoot) + rows + 2};
}

void CommandPalette::filter()
{
    m_model.setFilter(m_edit->text());
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    const QLocale locale;
    m_count->setText(m_edit->text().trimmed().isEmpty()
                         ? tr("%n action(s)", nullptr, m_model.total())
                         : tr("%1 of %2 actions")
                               .arg(locale.toString(m_model.rowCount()), locale.toString(m_model.total())));
    if (isVisible() && parentWidget())
        resize(placeIn(parentWidget()->window()->size()).size());
}

void CommandPalette::move(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().row();
    int next = now + rows;
    // One step past an end goes round; a page stops there.
    if (std::abs(rows) == 1)
        next = (next + count) % count;
    m_list->setCurrentIndex(m_model.index(std::clamp(next, 0, count - 1)));
    if (m_list->currentIndex().row() == 0)
        m_list->scrollToTop();
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto entry = index.data(ActionModel::RowRole).value<ActionEntry>();
    QAction *action = actionOf(entry.number);
    if (!action || !action->isEnabled())
        return;
    accept();
    // After the palette is gone, so that what the action opens stands over the window and not over it.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int page = std::max(1, m_list->height() / scaled(36) - 1);
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(std::max(2, page));
            return true;
        case Qt::Key_PageUp:
            move(-std::max(2, page));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (QWidget *over = parentWidget() ? parentWidget()->window() : nullptr) {
        const QRect place = placeIn(over->size());
        setGeometry(QRect(over->mapToGlobal(place.topLeft()), place.size()));
    }
    // The dialog gives the focus as if by Tab, which selects what is typed: the next letter would replace it.
    QMetaObject::invokeMethod(
        m_edit, [edit = m_edit] { edit->end(false); }, Qt::QueuedConnection);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.edge);
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace porch
