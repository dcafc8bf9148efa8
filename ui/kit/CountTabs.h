// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTabBar>

#include <optional>
#include <vector>

namespace porch::kit {

/// Tabs with a count after their word; `…` while nobody has counted.
class CountTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit CountTabs(QWidget *parent = nullptr);

    /// @param counts whether the tab has a count at all
    int addCounted(const QString &word, bool counts);
    /// None: not counted yet.
    void setCount(int tab, std::optional<qint64> count);

    /// Less air between the tabs.
    void setCompact(bool compact);

    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int tab) const override;
    QSize minimumTabSizeHint(int tab) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int gap() const;
    void relayout();
    QString countText(int tab) const;

    struct Count
    {
        bool counts = false;
        std::optional<qint64> value;
    };
    std::vector<Count> m_counts;
    bool m_compact = false;
};

} // namespace porch::kit
