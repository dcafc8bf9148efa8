// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ChoiceList.h"

#include "ui/kit/ChoiceView.h"
#include "ui/kit/Type.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace porch::kit {

namespace {

constexpr int kMostRows = 8;
constexpr int kFewestRows = 1;

} // namespace

ChoiceList::ChoiceList(const QString &name, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_view(new ChoiceView(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(4));
    if (kind == Kind::Searched) {
        m_field = new QLineEdit(this);
        m_field->setFixedHeight(scaled(32));
        m_field->setAccessibleName(tr("%1: type to find it", "what is to be chosen").arg(name));
        m_field->setPlaceholderText(tr("Type to find it"));
        m_field->setClearButtonEnabled(false);
        m_field->installEventFilter(this);
        connect(m_field, &QLineEdit::textChanged, this, &ChoiceList::search);
        all->addWidget(m_field);
    }
    m_view->setAccessibleName(name);
    m_view->setModel(&m_model);
    all->addWidget(m_view, 1);
    setFocusProxy(entrance());
    connect(m_view, &ChoiceView::chosen, this, &ChoiceList::changed);
}

void ChoiceList::setChoices(std::vector<Choice> choices, const QByteArray &chosen)
{
    m_choices = std::move(choices);
    std::vector<ActionEntry> entries;
    entries.reserve(m_choices.size());
    for (const Choice &choice : m_choices) {
        ActionEntry entry;
        entry.number = int(entries.size());
        entry.text = choice.text;
        entry.hint = choice.about;
        entries.push_back(std::move(entry));
    }
    m_model.setEntries(std::move(entries));
    const int rows = std::clamp(int(m_choices.size()), kFewestRows, kMostRows);
    m_view->setFixedHeight(rows * ChoiceDelegate::rowHeight() + 2 * m_view->frameWidth());
    choose(chosen);
}

QByteArray ChoiceList::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return {};
    const int number = m_model.shown()[std::size_t(current.row())].number;
    return m_choices[std::size_t(number)].key;
}

void ChoiceList::choose(const QByteArray &key)
{
    const auto &shown = m_model.shown();
    const auto found = std::find_if(shown.begin(), shown.end(), [&](const ActionEntry &entry) {
        return m_choices[std::size_t(entry.number)].key == key;
    });
    m_view->setCurrentIndex(found == shown.end() ? QModelIndex() : m_model.index(int(found - shown.begin())));
}

QWidget *ChoiceList::entrance() const
{
    return m_field ? static_cast<QWidget *>(m_field) : m_view;
}

/// The first that fits is chosen while one types; with the field empty again nothing is.
void ChoiceList::search(const QString &typed)
{
    m_model.setFilter(typed);
    const bool some = !typed.trimmed().isEmpty() && m_model.rowCount() > 0;
    m_view->setCurrentIndex(some ? m_model.index(0) : QModelIndex());
    // A reset of the model drops the current row without a word.
    Q_EMIT changed();
}

bool ChoiceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_model.rowCount();
        const int step = key == Qt::Key_Down || key == Qt::Key_PageDown ? 1
                         : key == Qt::Key_Up || key == Qt::Key_PageUp   ? -1
                                                                        : 0;
        if (step != 0 && rows > 0) {
            const int far = key == Qt::Key_PageDown || key == Qt::Key_PageUp ? kMostRows : 1;
            const int from =
                m_view->currentIndex().isValid() ? m_view->currentIndex().row() : (step > 0 ? -1 : rows);
            m_view->setCurrentIndex(m_model.index(std::clamp(from + step * far, 0, rows - 1)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace porch::kit
